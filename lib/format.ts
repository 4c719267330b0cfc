const locale = "en-US";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const wholeNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

/** Thousands separated; two decimals at most unless told otherwise. */
export function formatNumber(value: number, maximumFractionDigits = 2): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value);
}

/** Steps of 1,024, so that a limit of 8 MiB reads as 8 MB. */
export function formatBytes(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (unit < units.length - 1 && Number(value.toFixed(unit === 0 ? 0 : 1)) >= 1_024) {
    value /= 1_024;
    unit += 1;
  }
  return `${formatNumber(value, unit === 0 ? 0 : 1)} ${units[unit] ?? "B"}`;
}

/** 0.8 ms, 412 ms, 8.4 s, 2 min 5 s, 11 min, 1 h 12 min, 2 d 3 h. */
export function formatDurationMs(durationMs: number): string {
  if (durationMs < 0) return `−${formatDurationMs(-durationMs)}`;
  if (durationMs < 9.95) return `${formatNumber(durationMs, 1)} ms`;
  if (durationMs < 999.5) return `${wholeNumber.format(durationMs)} ms`;
  if (durationMs < 59.95 * second) return `${(durationMs / second).toFixed(1)} s`;
  const seconds = Math.round(durationMs / second);
  if (seconds < 600) return pair(seconds, 60, "min", "s");
  const minutes = Math.round(durationMs / minute);
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 1_440) return pair(minutes, 60, "h", "min");
  return pair(Math.round(durationMs / hour), 24, "d", "h");
}

function pair(total: number, size: number, large: string, small: string): string {
  const rest = total % size;
  return `${Math.floor(total / size)} ${large}${rest === 0 ? "" : ` ${rest} ${small}`}`;
}

const relativeSteps: { below: number; size: number; one: string; many: string }[] = [
  { below: minute, size: second, one: "s", many: "s" },
  { below: hour, size: minute, one: "min", many: "min" },
  { below: day, size: hour, one: "h", many: "h" },
  { below: 30 * day, size: day, one: "day", many: "days" },
  { below: 365 * day, size: 30 * day, one: "month", many: "months" },
  { below: Number.POSITIVE_INFINITY, size: 365 * day, one: "year", many: "years" },
];

/** "just now" below five seconds; never rounds up, so "59 min ago" stays until the hour is full. */
export function formatRelativeTime(iso: string, now: number): string {
  const elapsed = now - Date.parse(iso);
  if (Number.isNaN(elapsed)) return "unknown";
  const distance = Math.abs(elapsed);
  if (distance < 5 * second) return "just now";
  const step = relativeSteps.find(({ below }) => distance < below);
  if (step === undefined) return "unknown";
  const count = Math.floor(distance / step.size);
  const amount = `${count} ${count === 1 ? step.one : step.many}`;
  return elapsed > 0 ? `${amount} ago` : `in ${amount}`;
}

/** 24 Nov 2026, 14:50:12 Europe/Berlin */
export function formatAbsolute(iso: string, timeZone: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "unknown";
  const text = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(date);
  return `${text} ${timeZone}`;
}

const clockFormats = new Map<string, Intl.DateTimeFormat>();

/** 14:52:46 on the day itself, 12 Aug 09:45 in the same year, 12 Aug 2025 before that. */
export function formatClock(iso: string, now: number, timeZone: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "unknown";
  const today = new Date(now);
  const isSame = (options: Intl.DateTimeFormatOptions) => inZone(timeZone, options).format(date) === inZone(timeZone, options).format(today);
  if (isSame({ day: "numeric", month: "short", year: "numeric" }))
    return inZone(timeZone, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(date);
  if (!isSame({ year: "numeric" })) return inZone(timeZone, { day: "numeric", month: "short", year: "numeric" }).format(date);
  return `${inZone(timeZone, { day: "numeric", month: "short" }).format(date)} ${inZone(timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date)}`;
}

/** Kept, since making one takes longer than a hundred uses. */
function inZone(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${Object.entries(options).join(" ")}`;
  const known = clockFormats.get(key) ?? new Intl.DateTimeFormat("en-GB", { ...options, timeZone });
  clockFormats.set(key, known);
  return known;
}

/** 66f2a91c04e1b7… becomes 66f2…e1b7; what is short stays whole. */
export function shortenId(id: string): string {
  return id.length <= 10 ? id : `${id.slice(0, 4)}…${id.slice(-4)}`;
}

/** plural(1, "article") is "1 article", plural(1902, "passage") "1,902 passages". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Two letters that stand for a name: "Northwind Ops" is NO, "Mira" is MI. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/u)
    .filter((word) => word !== "");
  const [first = "?", last] = words;
  const letters = last === undefined ? [...first].slice(0, 2) : [[...first][0], [...last][0]];
  return letters.join("").toUpperCase();
}
