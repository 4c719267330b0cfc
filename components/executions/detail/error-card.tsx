"use client";

import { AttemptLink } from "@/components/executions/detail/attempt-link";
import type { ExecutionDetailView } from "@/components/executions/detail/use-execution-view";
import { Tag } from "@/components/ui/tag";
import type { Execution, NodeExecution } from "@/lib/schemas/execution";

export type ErrorCardProps = { execution: Execution; failed: NodeExecution | null; attemptCount: number; view: ExecutionDetailView };

/** Why the run failed, before all else. `failed` is the attempt that ended it, where one did. */
export function ErrorCard({ execution: { error }, failed, attemptCount, view }: ErrorCardProps) {
  if (error === null) return null;
  const code = failed?.error?.code ?? null;
  const stack = failed?.error?.stack ?? null;
  return (
    <section aria-label="Why it failed" className="mb-3.5 rounded-card border border-danger-line bg-danger-soft/50 px-3.5 py-3">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <h2 className="min-w-0 text-sm font-semibold whitespace-pre-wrap text-ink [overflow-wrap:anywhere]">
          {failed === null ? null : (
            <>
              <AttemptLink node={failed} view={view}>
                {failed.nodeName}
              </AttemptLink>
              {": "}
            </>
          )}
          {error.message}
        </h2>
        {code === null ? null : (
          <Tag tone="danger" className="font-mono">
            {code}
          </Tag>
        )}
        {attemptCount > 1 && failed !== null ? (
          <span className="text-xs text-muted">
            attempt {failed.attempt} of {attemptCount}
          </span>
        ) : null}
      </div>
      {stack === null ? null : (
        <details className="mt-1.5">
          <summary className="w-fit rounded-tag text-xs text-muted hover:text-ink">Stack</summary>
          <pre className="mt-1.5 max-h-80 overflow-auto font-mono text-xs leading-[19px] text-ink">{stack}</pre>
        </details>
      )}
    </section>
  );
}
