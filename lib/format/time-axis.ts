import type { BucketInterval } from "@/lib/format/zoned-time";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes longer than a hundred uses. */
function format(at: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${timeZone} ${Object.entries(options).join(" ")}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat("en-GB", { ...options, timeZone });
  formats.set(key, known);
  return known.format(new Date(at));
}

const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const dayAndMonth = { day: "numeric", month: "short" } as const;

function formatTime(at: string, timeZone: string): string {
  return format(at, timeZone, time);
}

/** 24 Nov */
function formatDay(at: string, timeZone: string): string {
  return format(at, timeZone, dayAndMonth);
}

/** Tuesday 24 November */
export function formatLongDay(at: string, timeZone: string): string {
  return `${format(at, timeZone, { weekday: "long" })} ${format(at, timeZone, { day: "numeric", month: "long" })}`;
}

/** Tue */
export function formatWeekday(at: string, timeZone: string): string {
  return format(at, timeZone, { weekday: "short" });
}

/** What a bucket spans, in words: "Tue 24 Nov, 14:00–15:00", "Tue 24 Nov 2026", "16–22 Nov 2026", "November 2026". */
export function formatBucket({ at, until, interval, timeZone }: { at: string; until: string; interval: BucketInterval; timeZone: string }): string {
  const weekday = formatWeekday(at, timeZone);
  if (interval === "15m" || interval === "1h") {
    return `${weekday} ${formatDay(at, timeZone)}, ${formatTime(at, timeZone)}–${formatTime(until, timeZone)}`;
  }
  const year = format(at, timeZone, { year: "numeric" });
  if (interval === "1mo") return `${format(at, timeZone, { month: "long" })} ${year}`;
  if (interval === "1d") return `${weekday} ${formatDay(at, timeZone)} ${year}`;
  const last = new Date(Date.parse(until) - 1).toISOString();
  return `${formatDay(at, timeZone)} – ${formatDay(last, timeZone)} ${year}`;
}

/** Under the axis. Midnight names its day. */
export function formatTick({ at, interval, timeZone, isLong }: { at: string; interval: BucketInterval; timeZone: string; isLong: boolean }): string {
  if (interval === "1mo") return format(at, timeZone, { month: "short", year: "numeric" });
  if (interval === "1d" || interval === "1w" || isLong) return formatDay(at, timeZone);
  const text = formatTime(at, timeZone);
  return text === "00:00" ? `${format(at, timeZone, { weekday: "short" })} ${text}` : text;
}

const tickHours = [1, 2, 3, 4, 6, 12, 24, 48, 72, 96, 168];
const dayMs = 86_400_000;

/** The starts of the buckets that get a label: hours that divide the day, whole days, or every so many buckets; about `count` of them. */
export function toTicks({ starts, interval, timeZone, count }: { starts: string[]; interval: BucketInterval; timeZone: string; count: number }): string[] {
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined || starts.length <= count) return starts;
  if (interval !== "15m" && interval !== "1h") {
    const every = Math.ceil(starts.length / count);
    return starts.filter((_, index) => index % every === 0);
  }
  const hours = (Date.parse(last) - Date.parse(first)) / 3_600_000;
  const step = tickHours.find((candidate) => hours / candidate <= count) ?? 168;
  const midnights = starts.filter((at) => formatTime(at, timeZone) === "00:00");
  if (step >= 24) return midnights.filter((_, index) => index % (step / 24) === 0);
  return starts.filter((at) => {
    const [hour = "0", minute = "0"] = formatTime(at, timeZone).split(":");
    return minute === "00" && Number(hour) % step === 0;
  });
}

/** Above two days a tick is a day and no longer an hour. */
export function isLongRange(starts: string[]): boolean {
  const [first, last] = [starts[0], starts.at(-1)];
  return first !== undefined && last !== undefined && Date.parse(last) - Date.parse(first) > 3 * dayMs;
}

/** "23 Nov 14:00 – 25 Nov 05:00", with the year where it is not the current one's alone. */
export function formatSpan({ from, to, timeZone }: { from: string; to: string; timeZone: string }): string {
  const isLong = Date.parse(to) - Date.parse(from) > 3 * dayMs;
  const last = isLong ? new Date(Date.parse(to) - 1).toISOString() : to;
  const isOneYear = format(from, timeZone, { year: "numeric" }) === format(last, timeZone, { year: "numeric" });
  const name = (at: string, hasYear: boolean) =>
    [formatDay(at, timeZone), hasYear ? format(at, timeZone, { year: "numeric" }) : null, isLong ? null : formatTime(at, timeZone)]
      .filter((part) => part !== null)
      .join(" ");
  return `${name(from, !isOneYear)} – ${name(last, true)}`;
}
