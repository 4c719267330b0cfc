const minute = 60_000;
const hour = 60 * minute;

export type BucketInterval = "15m" | "1h" | "1d" | "1w" | "1mo";

type WallDate = { year: number; month: number; day: number };

const partsFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a hundred times as long as using it. */
function partsFormat(timeZone: string): Intl.DateTimeFormat {
  const known = partsFormats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  partsFormats.set(timeZone, format);
  return format;
}

/** What the clocks of the zone show at `at`, as if they showed UTC. */
function wallTime(at: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of partsFormat(timeZone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour: hours = 0, minute: minutes = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hours, minutes, second) + (((at % 1_000) + 1_000) % 1_000);
}

function offsetMs(at: number, timeZone: string): number {
  return wallTime(at, timeZone) - at;
}

function wallDate(at: number, timeZone: string): WallDate {
  const wall = new Date(wallTime(at, timeZone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth(), day: wall.getUTCDate() };
}

/** When the zone's clocks show `wall`: the first time where they show it twice, the moment after the gap where they skip it. */
function toInstant(wall: number, timeZone: string): number {
  const before = wall - offsetMs(wall - 24 * hour, timeZone);
  const after = wall - offsetMs(wall + 24 * hour, timeZone);
  const exact = [before, after].filter((at) => wallTime(at, timeZone) === wall);
  return exact.length > 0 ? Math.min(...exact) : Math.max(before, after);
}

function startOfDate({ year, month, day }: WallDate, timeZone: string): number {
  return toInstant(Date.UTC(year, month, day), timeZone);
}

function firstDateOf({ year, month, day }: WallDate, interval: BucketInterval): WallDate {
  if (interval === "1mo") return { year, month, day: 1 };
  if (interval === "1d") return { year, month, day };
  const daysSinceMonday = (new Date(Date.UTC(year, month, day)).getUTCDay() + 6) % 7;
  return { year, month, day: day - daysSinceMonday };
}

/** The start of the bucket that holds `at`; quarters and hours by the zone's own clock, weeks from Monday. Milliseconds. */
export function startOfBucket({ at, interval, timeZone }: { at: number; interval: BucketInterval; timeZone: string }): number {
  if (interval === "15m" || interval === "1h") {
    const step = interval === "15m" ? 15 * minute : hour;
    const offset = offsetMs(at, timeZone);
    return Math.floor((at + offset) / step) * step - offset;
  }
  return startOfDate(firstDateOf(wallDate(at, timeZone), interval), timeZone);
}

/** Where the bucket that begins at `start` ends. Milliseconds. */
export function endOfBucket({ start, interval, timeZone }: { start: number; interval: BucketInterval; timeZone: string }): number {
  if (interval === "15m") return start + 15 * minute;
  if (interval === "1h") return start + hour;
  const { year, month, day } = wallDate(start, timeZone);
  if (interval === "1mo") return startOfDate({ year, month: month + 1, day: 1 }, timeZone);
  return startOfDate({ year, month, day: day + (interval === "1w" ? 7 : 1) }, timeZone);
}

/** The same time of day so many days away, by the zone's clock. Milliseconds. */
export function addDays({ at, days, timeZone }: { at: number; days: number; timeZone: string }): number {
  const { year, month, day } = wallDate(at, timeZone);
  const sinceMidnight = at - startOfDate({ year, month, day }, timeZone);
  return startOfDate({ year, month, day: day + days }, timeZone) + sinceMidnight;
}

/** For a field of type datetime-local: "2026-11-24T14:50" by the zone's clock. */
export function toLocalInput(at: number, timeZone: string): string {
  return new Date(wallTime(at, timeZone)).toISOString().slice(0, 16);
}

/** The moment that such a field means in the zone; of an hour that is there twice, the first. Null where it is not a time. */
export function fromLocalInput(text: string, timeZone: string): number | null {
  const wall = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? Date.parse(`${text.slice(0, 16)}:00Z`) : Number.NaN;
  return Number.isNaN(wall) ? null : toInstant(wall, timeZone);
}
