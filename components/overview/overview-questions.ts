import { type RangeName, toTimeRange, toToday } from "@/lib/format/time-range";
import type { SeriesQuestion, SummaryQuestion } from "@/lib/queries/analytics";

export type OverviewQuestions = { today: SummaryQuestion; weekAgo: SummaryQuestion; range: SummaryQuestion; runs: SeriesQuestion };

/** What the overview asks at a moment; the server for the first paint and the browser after it ask the same. */
export function toOverviewQuestions({ range, now, timeZone }: { range: RangeName; now: number; timeZone: string }): OverviewQuestions {
  const { today, weekAgo } = toToday({ now, timeZone });
  const { from, to, interval } = toTimeRange({ name: range, now, timeZone });
  return {
    today,
    weekAgo,
    range: { from, to, timeZone },
    runs: { metric: "executions.count", aggregate: "count", groupBy: "status", from, to, interval, timeZone },
  };
}
