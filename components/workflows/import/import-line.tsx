"use client";

import { CircleAlert, CircleCheck, CircleSlash, File as FileIcon } from "lucide-react";
import Link from "next/link";
import { Spinner } from "@/components/ui/spinner";
import type { ImportEntry } from "@/components/workflows/import/use-import";
import { formatBytes, plural } from "@/lib/format";
import type { ImportResult } from "@/lib/schemas/workflow-import";

export type ImportLineProps = { organizationSlug: string; entry: ImportEntry };

const looks = {
  waiting: { icon: <FileIcon aria-hidden className="size-3.5 shrink-0 text-muted" />, label: "waiting" },
  working: { icon: <Spinner className="shrink-0 text-muted" />, label: "being imported" },
  done: { icon: <CircleCheck aria-hidden className="size-3.5 shrink-0 text-success-ink" />, label: "imported" },
  failed: { icon: <CircleAlert aria-hidden className="size-3.5 shrink-0 text-danger-ink" />, label: "refused" },
  stopped: { icon: <CircleSlash aria-hidden className="size-3.5 shrink-0 text-muted" />, label: "stopped" },
};

export function ImportLine({ organizationSlug, entry }: ImportLineProps) {
  const { name, sizeBytes, state, results, error } = entry;
  const { icon, label } = looks[state];
  return (
    <li className="px-3 py-2">
      <div className="flex items-center gap-2.5">
        {icon}
        <span className="min-w-0 flex-1 truncate text-ink" title={name}>
          {name}
        </span>
        <span className={state === "stopped" ? "text-xs text-muted" : "sr-only"}>{label}</span>
        <span className="shrink-0 text-xs text-muted tabular-nums">{formatBytes(sizeBytes)}</span>
      </div>
      {error === null ? null : <p className="mt-0.5 pl-6 text-xs text-danger-ink">{error}</p>}
      {results.map((result, index) => (
        <ResultLine key={result.workflowId ?? `${index}`} organizationSlug={organizationSlug} result={result} />
      ))}
    </li>
  );
}

function ResultLine({ organizationSlug, result }: { organizationSlug: string; result: ImportResult }) {
  const { name, ok, workflowId, nodeCount = 0, edgeCount = 0, warnings, error } = result;
  if (!ok || workflowId === undefined) return <p className="mt-0.5 pl-6 text-xs text-danger-ink [overflow-wrap:anywhere]">{error}</p>;
  return (
    <div className="mt-0.5 pl-6 text-xs text-muted">
      <Link href={`/o/${organizationSlug}/workflows/${workflowId}`} prefetch={false} className="text-accent-ink underline underline-offset-2">
        {name}
      </Link>
      {` · ${plural(nodeCount, "node")}, ${plural(edgeCount, "connection")}`}
      {warnings.length === 0 ? null : (
        <details>
          <summary className="min-h-6 w-fit content-center text-warning-ink">{plural(warnings.length, "remark")}</summary>
          <ul className="mt-1 list-disc space-y-0.5 pl-4">
            {warnings.map((warning) => (
              <li key={warning} className="[overflow-wrap:anywhere]">
                {warning}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
