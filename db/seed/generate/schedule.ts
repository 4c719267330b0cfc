import { hourMs, localDays, minuteMs, toUtc } from "@/db/seed/generate/calendar";

type Span = { from: number; to: number };

/** The moments of a five-field cron expression, from `from` to `to`, in order. Knows numbers, lists, ranges, steps and `*`. */
export function scheduleTimes({ cron, timeZone, from, to }: Span & { cron: string; timeZone: string }): number[] {
  const [minute = "*", hour = "*", dayOfMonth = "*", month = "*", weekday = "*"] = cron.split(" ");
  const minutes = parseField(minute, { from: 0, to: 59 });
  const hours = parseField(hour, { from: 0, to: 23 });
  const daysOfMonth = new Set(parseField(dayOfMonth, { from: 1, to: 31 }));
  const months = new Set(parseField(month, { from: 1, to: 12 }));
  const weekdays = new Set(parseField(weekday, { from: 0, to: 6 }));
  return localDays({ from, to, timeZone })
    .filter((day) => {
      const date = new Date(day);
      return daysOfMonth.has(date.getUTCDate()) && months.has(date.getUTCMonth() + 1) && weekdays.has(date.getUTCDay());
    })
    .flatMap((day) => hours.flatMap((at) => minutes.map((past) => toUtc(day + at * hourMs + past * minuteMs, timeZone))))
    .filter((time) => time >= from && time <= to);
}

function parseField(field: string, whole: Span): number[] {
  const values = field.split(",").flatMap((part) => {
    const [range = "*", step = "1"] = part.split("/");
    const [first = "", last = first] = range.split("-");
    const span = range === "*" ? whole : { from: Number(first), to: Number(last) };
    return Array.from({ length: Math.floor((span.to - span.from) / Number(step)) + 1 }, (_, index) => span.from + index * Number(step));
  });
  return [...new Set(values)].sort((a, b) => a - b);
}
