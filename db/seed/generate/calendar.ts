import type { Random } from "@/db/seed/generate/random";

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export type Hours = "office" | "shop" | "evening" | "always";

/** One weight per hour of the local day. */
const hourWeights: Record<Hours, readonly number[]> = {
  office: [0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.6, 2, 5, 8, 9, 8, 5, 6, 8, 7, 5, 3, 1.2, 0.6, 0.4, 0.3, 0.2, 0.1],
  shop: [1, 0.6, 0.4, 0.3, 0.3, 0.6, 1.5, 3, 4, 5, 5, 5, 6, 5, 5, 5, 5, 6, 7, 8, 9, 7, 4, 2],
  evening: [3, 2, 1, 0.6, 0.4, 0.3, 0.4, 0.8, 1, 1.5, 2, 2, 2.5, 2.5, 3, 4, 5, 6, 8, 9, 10, 10, 8, 5],
  always: [2, 2, 2, 2, 2, 2, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 2, 2],
};

/** Sunday first. */
const weekdayWeights: Record<Hours, readonly number[]> = {
  office: [0.05, 1.08, 1.06, 1, 0.98, 0.88, 0.08],
  shop: [0.85, 1.1, 1, 0.95, 0.98, 1.05, 0.9],
  evening: [1.5, 0.8, 0.8, 0.85, 0.9, 1.2, 1.6],
  always: [0.7, 1, 1, 1, 1, 1, 0.75],
};

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Milliseconds that the zone's clock is ahead of UTC at this hour. */
export function offsetOf(timeZone: string, time: number): number {
  const key = `${timeZone}/${Math.floor(time / hourMs)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "longOffset" });
  formats.set(timeZone, format);
  const name = format.formatToParts(time).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const offset = (sign === "-" ? -1 : 1) * (Number(hours) * hourMs + Number(minutes) * minuteMs);
  offsets.set(key, offset);
  return offset;
}

/** Midnights of the zone's days from the one that holds `from` to the one that holds `to`, as if that zone were UTC. */
export function localDays({ from, to, timeZone }: { from: number; to: number; timeZone: string }): number[] {
  const first = Math.floor((from + offsetOf(timeZone, from)) / dayMs) * dayMs;
  const last = to + offsetOf(timeZone, to);
  return Array.from({ length: Math.max(0, Math.floor((last - first) / dayMs) + 1) }, (_, index) => first + index * dayMs);
}

export function toUtc(local: number, timeZone: string): number {
  return local - offsetOf(timeZone, local - offsetOf(timeZone, local));
}

export function weekdayOf(localDay: number): number {
  return new Date(localDay).getUTCDay();
}

export function weekdayWeight(hours: Hours, localDay: number): number {
  return weekdayWeights[hours][weekdayOf(localDay)] ?? 1;
}

/** A moment of the local day, by the rhythm of the hours. */
export function pickTimeOfDay(hours: Hours, random: Random): number {
  const hour = random.pickWeighted(hourWeights[hours].map((weight, index) => [index, weight] as const));
  return (hour + random.next()) * hourMs;
}

/** How strongly an hour of the local day is used, against the mean hour. */
export function hourWeight(hours: Hours, localTime: number): number {
  const weights = hourWeights[hours];
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return (weights[new Date(localTime).getUTCHours()] ?? mean) / mean;
}

/** Business grows: 0.74 ninety days ago, 1 today. */
export function growthAt(time: number, now: number): number {
  return 1 - 0.26 * Math.min(1, (now - time) / (90 * dayMs));
}
