import type { AnalyticsSearch } from "@/components/analytics/analytics-search";
import { rangeShapes, type TimeRange, toTimeRange } from "@/lib/format/time-range";
import type { BucketInterval } from "@/lib/format/zoned-time";
import { TimeZone } from "@/lib/schemas/time-zone";

export type AnalyticsRange = TimeRange & { intervals: readonly BucketInterval[]; words: string };

const dayMs = 86_400_000;
const firstYear = Date.UTC(2000, 0, 1);
const lengthMaxMs = 3 * 366 * dayMs;

/** What the address asks for, as the operations take it; what they would refuse becomes the last seven days, or UTC. */
export function toAnalyticsRange({ search, now, viewerZone }: { search: AnalyticsSearch; now: number; viewerZone: string }): AnalyticsRange {
  const zone = TimeZone.safeParse(search.timeZone);
  const timeZone = zone.success ? zone.data : viewerZone;
  if (search.range === "custom") {
    const custom = toCustomRange({ ...search, now, timeZone });
    if (custom !== null) return custom;
  }
  const name = search.range === "custom" ? "7d" : search.range;
  const { intervals, words } = rangeShapes[name];
  return { ...toTimeRange({ name, now, interval: search.interval, timeZone }), intervals, words };
}

type Custom = Pick<AnalyticsSearch, "from" | "to" | "interval"> & { now: number; timeZone: string };

function toCustomRange({ from, to, interval, now, timeZone }: Custom): AnalyticsRange | null {
  const [start, end] = [from?.getTime(), to?.getTime()];
  if (start === undefined || end === undefined || start >= end || start < firstYear || end > now + dayMs || end - start > lengthMaxMs) return null;
  const intervals = intervalsFor(end - start);
  const chosen = intervals.find((candidate) => candidate === interval) ?? intervals[0];
  return { from: new Date(start).toISOString(), to: new Date(end).toISOString(), interval: chosen, timeZone, intervals, words: "in this range" };
}

/** So that a chart has between a handful and a few hundred points. */
function intervalsFor(lengthMs: number): [BucketInterval, ...BucketInterval[]] {
  if (lengthMs <= 2 * dayMs) return ["1h", "15m"];
  if (lengthMs <= 10 * dayMs) return ["1h", "1d"];
  if (lengthMs <= 35 * dayMs) return ["1d", "1h", "1w"];
  return lengthMs <= 400 * dayMs ? ["1d", "1w", "1mo"] : ["1w", "1mo"];
}
