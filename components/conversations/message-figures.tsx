import { formatCostUsd } from "@/components/conversations/format-cost";
import { formatDurationMs, formatNumber } from "@/lib/format";
import type { ConversationMessage } from "@/lib/schemas/conversation";

export type MessageFiguresProps = { message: ConversationMessage };

/** What this turn took, where it is known. */
export function MessageFigures({ message: { model, promptTokens, completionTokens, costUsd, latencyMs } }: MessageFiguresProps) {
  const figures = [
    model,
    promptTokens === null ? null : `${formatNumber(promptTokens)} in`,
    completionTokens === null ? null : `${formatNumber(completionTokens)} out`,
    costUsd === null ? null : formatCostUsd(costUsd),
    latencyMs === null ? null : formatDurationMs(latencyMs),
  ].filter((figure) => figure !== null);
  if (figures.length === 0) return null;
  return (
    <p title="Model, prompt and completion tokens, cost, time" className="mt-2 text-2xs text-muted [overflow-wrap:anywhere]">
      {figures.join(" · ")}
    </p>
  );
}
