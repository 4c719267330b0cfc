import Link from "next/link";
import { formatCostUsd } from "@/components/conversations/format-cost";
import { SessionRating } from "@/components/conversations/session-rating";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Fact } from "@/components/ui/fact";
import { RelativeTime } from "@/components/ui/relative-time";
import { formatDurationMs, formatNumber, shortenId } from "@/lib/format";
import type { ConversationSession } from "@/lib/schemas/conversation";

export type SessionFactsProps = { organizationSlug: string; session: ConversationSession };

/** A narrow screen has the summary instead. */
export function SessionFacts({ organizationSlug, session }: SessionFactsProps) {
  const { userId, workflowId, workflowName, model, positiveCount, negativeCount, averageLatencyMs } = session;
  return (
    <Card aria-label="About the conversation" className="sticky top-16 px-3.5 py-2.5 max-lg:hidden">
      <dl>
        <Fact label="User">{userId}</Fact>
        <Fact label="Workflow">
          {workflowId === null ? (
            "—"
          ) : (
            <Link href={`/o/${organizationSlug}/workflows/${workflowId}`} prefetch={false} className="text-accent-ink underline underline-offset-2">
              {workflowName ?? shortenId(workflowId)}
            </Link>
          )}
        </Fact>
        <Fact label="Model">{model ?? "—"}</Fact>
        <Fact label="Messages">{formatNumber(session.messageCount)}</Fact>
        <Fact label="Tokens">{formatNumber(session.totalTokens)}</Fact>
        <Fact label="Cost">{formatCostUsd(session.costUsd)}</Fact>
        <Fact label="Mean answer time">{averageLatencyMs === null ? "—" : formatDurationMs(averageLatencyMs)}</Fact>
        <Fact label="Ratings">{positiveCount + negativeCount === 0 ? "—" : <SessionRating positiveCount={positiveCount} negativeCount={negativeCount} />}</Fact>
        <Fact label="Last message">
          <RelativeTime iso={session.lastMessageAt} />
        </Fact>
        <Fact label="Begun">
          <RelativeTime iso={session.startedAt} />
        </Fact>
        <Fact label="Id">
          <span className="inline-flex items-center gap-0.5 font-mono text-xs text-muted">
            <span className="max-w-40 truncate" title={session.sessionId}>
              {session.sessionId}
            </span>
            <CopyButton value={session.sessionId} label="Copy the session's id" />
          </span>
        </Fact>
      </dl>
    </Card>
  );
}
