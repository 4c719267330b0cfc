import { CircleAlert, CircleCheck, File as FileIcon } from "lucide-react";
import Link from "next/link";
import type { ImportItem } from "@/components/knowledge/use-article-import";
import { Spinner } from "@/components/ui/spinner";
import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/format";

export type ImportReportProps = { organizationSlug: string; items: readonly ImportItem[]; isRunning: boolean };

const icons = {
  waiting: <FileIcon aria-hidden className="size-3.5 text-muted" />,
  working: <Spinner className="text-muted" />,
  done: <CircleCheck aria-hidden className="size-3.5 text-success-ink" />,
  failed: <CircleAlert aria-hidden className="size-3.5 text-danger-ink" />,
};
/** What needs a look comes first once all is done; until then the lines keep their places. */
const urgency = ({ state, result }: ImportItem) => (state === "failed" ? 0 : (result?.warnings.length ?? 0) > 0 ? 1 : 2);

export function ImportReport({ organizationSlug, items, isRunning }: ImportReportProps) {
  const sorted = isRunning ? items : [...items].sort((left, right) => urgency(left) - urgency(right));
  return (
    <>
      <p role="status" className="text-xs text-muted tabular-nums">
        {summaryOf(items)}
      </p>
      <ul aria-label="Files" className="divide-y divide-line rounded-card border border-line bg-surface">
        {sorted.map((item) => (
          <li key={item.key} className="px-3 py-2">
            <div className="flex items-center gap-2.5">
              {icons[item.state]}
              <ItemName organizationSlug={organizationSlug} item={item} />
              <Tag tone={item.state === "failed" ? "danger" : "neutral"}>{item.result?.outcome ?? item.state}</Tag>
            </div>
            {item.error === null ? null : <p className="mt-0.5 pl-6 text-xs text-danger-ink">{item.error}</p>}
            {item.result?.warnings.map((warning) => (
              <p key={warning} className="mt-0.5 pl-6 text-xs text-warning-ink">
                {warning}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function ItemName({ organizationSlug, item: { name, result } }: { organizationSlug: string; item: ImportItem }) {
  if (result?.articleId === undefined)
    return (
      <span className="min-w-0 flex-1 truncate text-ink" title={name}>
        {name}
      </span>
    );
  return (
    <Link
      href={`/o/${organizationSlug}/knowledge/${result.articleId}`}
      prefetch={false}
      title={name}
      className="min-w-0 flex-1 truncate text-ink underline underline-offset-2"
    >
      {name}
    </Link>
  );
}

function summaryOf(items: readonly ImportItem[]): string {
  const count = (isCounted: (item: ImportItem) => boolean) => items.filter(isCounted).length;
  const parts: [number, string][] = [
    [count(({ result }) => result?.outcome === "created"), "created"],
    [count(({ result }) => result?.outcome === "updated"), "updated"],
    [count(({ result }) => result?.outcome === "unchanged"), "unchanged"],
    [count(({ state }) => state === "failed"), "failed"],
    [count(({ state }) => state === "waiting" || state === "working"), "to go"],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, label]) => `${formatNumber(number)} ${label}`)
    .join(" · ");
}
