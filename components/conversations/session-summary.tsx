import { SessionFigures } from "@/components/conversations/session-figures";
import { SessionOrigin } from "@/components/conversations/session-origin";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";
import type { ConversationSession } from "@/lib/schemas/conversation";

export type SessionSummaryProps = { organizationSlug: string; session: ConversationSession; className?: string };

export function SessionSummary({ organizationSlug, session, className }: SessionSummaryProps) {
  return (
    <div className={cn("flex flex-col gap-1", className)}>
      <SessionOrigin organizationSlug={organizationSlug} session={session} />
      <div className="flex flex-wrap items-center gap-x-2.5 text-xs text-muted">
        <SessionFigures session={session} />
        <span>
          began <RelativeTime iso={session.startedAt} />
        </span>
      </div>
    </div>
  );
}
