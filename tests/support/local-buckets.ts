import { expect } from "vitest";
import type { Interval } from "@/lib/schemas/analytics";

type Zone = { interval: Interval; timeZone: string };

const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short", timeStyle: "medium", hourCycle: "h23" });
  calendars.set(timeZone, made);
  return made;
}

/** What a person in the zone would call the bucket of a moment; by the calendar of Intl and without any store's arithmetic. */
function localBucket(atMs: number, { interval, timeZone }: Zone): string {
  const parts = calendarOf(timeZone).formatToParts(atMs);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  const date = `${of("year")}-${of("month")}-${of("day")}`;
  switch (interval) {
    case "15m":
      return new Date(atMs - (atMs % 900_000)).toISOString();
    case "1h":
      return new Date(atMs - (atMs % 1_000) - (Number(of("minute")) * 60 + Number(of("second"))) * 1_000).toISOString();
    case "1d":
      return date;
    case "1w":
      return new Date(Date.parse(date) - ((new Date(date).getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
    case "1mo":
      return date.slice(0, 7);
  }
}

/** Values by local bucket, in the order of time. */
export function foldByBucket<Value>(items: { atMs: number; value: Value }[], zone: Zone): Map<string, Value[]> {
  const buckets = new Map<string, Value[]>();
  for (const { atMs, value } of [...items].sort((a, b) => a.atMs - b.atMs)) {
    const bucket = localBucket(atMs, zone);
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), value]);
  }
  return buckets;
}

/** The points' values by local bucket; every point must stand exactly where its bucket begins. */
export function labelPoints(points: { at: string; value: number }[], zone: Zone): Map<string, number> {
  const labelled = new Map<string, number>();
  for (const { at, value } of points) {
    const bucket = localBucket(Date.parse(at), zone);
    expect(localBucket(Date.parse(at) - 1, zone), `${at} is inside ${bucket}`).not.toBe(bucket);
    expect(labelled.has(bucket), `${bucket} twice`).toBe(false);
    labelled.set(bucket, value);
  }
  return labelled;
}

export const zones: Zone[] = [
  { interval: "15m", timeZone: "Asia/Kathmandu" },
  { interval: "1h", timeZone: "Europe/Berlin" },
  { interval: "1h", timeZone: "Asia/Kathmandu" },
  { interval: "1d", timeZone: "Europe/Berlin" },
  { interval: "1d", timeZone: "America/New_York" },
  { interval: "1d", timeZone: "Asia/Kathmandu" },
  { interval: "1w", timeZone: "Europe/Berlin" },
  { interval: "1mo", timeZone: "Pacific/Auckland" },
  { interval: "1d", timeZone: "UTC" },
];

/** Every 37 minutes through both changes of the clock in Europe and America. */
export function momentsAroundClockChanges(): number[] {
  const through = (from: string, to: string) =>
    Array.from({ length: Math.floor((Date.parse(to) - Date.parse(from)) / 2_220_000) }, (_, index) => Date.parse(from) + index * 2_220_000);
  return [
    ...through("2026-03-06T21:00:00Z", "2026-03-11T03:00:00Z"),
    ...through("2026-03-27T21:00:00Z", "2026-04-01T03:00:00Z"),
    ...through("2026-10-23T21:00:00Z", "2026-11-03T03:00:00Z"),
  ];
}

export const clockChangesRange = { from: "2026-03-01T00:00:00.000Z", to: "2026-11-10T00:00:00.000Z" };
