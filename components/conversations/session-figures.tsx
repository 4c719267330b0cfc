import { formatCostUsd } from "@/components/conversations/format-cost";
import { SessionRating } from "@/components/conversations/session-rating";
import { formatDurationMs, formatNumber, plural } from "@/lib/format";
import type { ConversationSession } from "@/lib/schemas/conversation";

export type SessionFiguresProps = { session: ConversationSession };

/** Messages, tokens, cost, mean latency and ratings; what no turn has told is left out. */
export function SessionFigures({ session }: SessionFiguresProps) {
  const { messageCount, totalTokens, costUsd, averageLatencyMs, positiveCount, negativeCount } = session;
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-xs text-muted tabular-nums">
      <span>{plural(messageCount, "message")}</span>
      {totalTokens === 0 ? null : <span>{plural(totalTokens, "token")}</span>}
      {costUsd === 0 ? null : <span title={`US$ ${formatNumber(costUsd, 8)}`}>{formatCostUsd(costUsd)}</span>}
      {averageLatencyMs === null ? null : <span title="Mean time of an answer">{formatDurationMs(averageLatencyMs)} mean</span>}
      <SessionRating positiveCount={positiveCount} negativeCount={negativeCount} />
    </span>
  );
}
