import { UserRound, Workflow } from "lucide-react";
import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import { shortenId } from "@/lib/format";
import type { ConversationSession } from "@/lib/schemas/conversation";

export type SessionOriginProps = { organizationSlug: string; session: ConversationSession; tagClassName?: string };

/** Whose it is, through which workflow and by which model. */
export function SessionOrigin({ organizationSlug, session, tagClassName }: SessionOriginProps) {
  const { userId, workflowId, workflowName, model } = session;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-muted">
      <span title={`User ${userId}`} className="inline-flex min-w-0 items-center gap-1">
        <UserRound aria-hidden className="size-3 shrink-0" />
        <span className="max-w-44 truncate">{userId}</span>
      </span>
      {workflowId === null ? null : (
        <Link
          href={`/o/${organizationSlug}/workflows/${workflowId}`}
          prefetch={false}
          title={`Workflow ${workflowName ?? workflowId}`}
          className="relative z-1 inline-flex min-w-0 items-center gap-1 rounded-tag underline-offset-2 hover:text-ink hover:underline"
        >
          <Workflow aria-hidden className="size-3 shrink-0" />
          <span className="max-w-56 truncate">{workflowName ?? shortenId(workflowId)}</span>
        </Link>
      )}
      {model === null ? null : <Tag className={tagClassName}>{model}</Tag>}
    </span>
  );
}
