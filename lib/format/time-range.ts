import { addDays, type BucketInterval, endOfBucket, startOfBucket } from "@/lib/format/zoned-time";

export const rangeNames = ["24h", "48h", "7d", "30d", "90d"] as const;
export type RangeName = (typeof rangeNames)[number];
export type TimeRange = { from: string; to: string; interval: BucketInterval; timeZone: string };

type Shape = { label: string; words: string; hours?: number; days?: number; intervals: [BucketInterval, ...BucketInterval[]] };

/** The first interval is the one taken unless another is chosen. */
export const rangeShapes: Record<RangeName, Shape> = {
  "24h": { label: "24 h", words: "in the last 24 hours", hours: 24, intervals: ["1h", "15m"] },
  "48h": { label: "48 h", words: "in the last 48 hours", hours: 48, intervals: ["1h", "15m"] },
  "7d": { label: "7 d", words: "in the last 7 days", days: 7, intervals: ["1h", "1d"] },
  "30d": { label: "30 d", words: "in the last 30 days", days: 30, intervals: ["1d", "1h", "1w"] },
  "90d": { label: "90 d", words: "in the last 90 days", days: 90, intervals: ["1d", "1w", "1mo"] },
};

export const intervalWords: Record<BucketInterval, string> = {
  "15m": "per 15 minutes",
  "1h": "per hour",
  "1d": "per day",
  "1w": "per week",
  "1mo": "per month",
};

/** Up to the end of the bucket that holds `now`, so that the bounds change once per bucket. Hours count back from there, days begin at midnight. */
export function toTimeRange({
  name,
  now,
  interval,
  timeZone,
}: {
  name: RangeName;
  now: number;
  interval?: BucketInterval | null;
  timeZone: string;
}): TimeRange {
  const { hours, days, intervals } = rangeShapes[name];
  const chosen = intervals.find((candidate) => candidate === interval) ?? intervals[0];
  const end = endOfBucket({ start: startOfBucket({ at: now, interval: chosen, timeZone }), interval: chosen, timeZone });
  const from = hours === undefined ? daysBefore({ now, days: (days ?? 1) - 1, timeZone }) : end - hours * 3_600_000;
  return { from: new Date(from).toISOString(), to: new Date(end).toISOString(), interval: chosen, timeZone };
}

function daysBefore({ now, days, timeZone }: { now: number; days: number; timeZone: string }): number {
  return addDays({ at: startOfBucket({ at: now, interval: "1d", timeZone }), days: -days, timeZone });
}

const comparisonStepMs = 5 * 60_000;

/** The day of the zone that holds `now`, and the same weekday a week ago up to the same time, in steps of five minutes. */
export function toToday({ now, timeZone }: { now: number; timeZone: string }) {
  const start = startOfBucket({ at: now, interval: "1d", timeZone });
  const end = endOfBucket({ start, interval: "1d", timeZone });
  const asFar = Math.ceil((now + 1) / comparisonStepMs) * comparisonStepMs;
  const iso = (at: number) => new Date(at).toISOString();
  const weekBefore = (at: number) => addDays({ at, days: -7, timeZone });
  return {
    today: { from: iso(start), to: iso(end), timeZone },
    weekAgo: { from: iso(weekBefore(start)), to: iso(Math.max(weekBefore(Math.min(asFar, end - 1)), weekBefore(start) + 1)), timeZone },
  };
}
