import type { DemoMetric } from "@/db/seed/content/organizations/metrics";
import { dayMs, growthAt, hourWeight, minuteMs, offsetOf, weekdayWeight } from "@/db/seed/generate/calendar";
import { createRandom } from "@/db/seed/generate/random";

export type DemoPoint = { name: string; value: number; dimensions: Record<string, string>; timestamp: string };

export type MetricsRequest = { slug: string; metrics: readonly DemoMetric[]; timeZone: string; now: number; days: number };

/** Points up to `now`, metric by metric and in the order of time within each dimension. */
export function generateMetrics({ slug, metrics, timeZone, now, days }: MetricsRequest): DemoPoint[] {
  return metrics.flatMap((metric) =>
    Object.entries(metric.values).flatMap(([value, share]) => pointsOf({ metric, value, share, slug, timeZone, from: now - days * dayMs, now })),
  );
}

type Line = { metric: DemoMetric; value: string; share: number; slug: string; timeZone: string; from: number; now: number };

function pointsOf({ metric, value, share, slug, timeZone, from, now }: Line): DemoPoint[] {
  const random = createRandom(`${slug}/${metric.name}/${value}`);
  const step = metric.everyMinutes * minuteMs;
  const points: DemoPoint[] = [];
  // On the round minute, as a clock-driven reader has it.
  for (let time = Math.ceil(from / step) * step; time <= now; time += step) {
    const pressure = pressureAt({ metric, timeZone, time, now });
    if (metric.kind === "events") {
      for (let left = random.count(pressure * share); left > 0; left -= 1) {
        points.push(
          point({ metric, value, time: Math.min(now, time + Math.floor(random.next() * step)), measured: random.around(metric.median, metric.spread) }),
        );
      }
      continue;
    }
    const level = metric.kind === "sum" ? pressure * share : share * (0.75 + 0.25 * pressure);
    points.push(point({ metric, value, time, measured: random.around(metric.median, metric.spread) * level }));
  }
  return points;
}

/** How busy the moment is against the mean one. */
function pressureAt({ metric, timeZone, time, now }: { metric: DemoMetric; timeZone: string; time: number; now: number }): number {
  const local = time + offsetOf(timeZone, time);
  return hourWeight(metric.hours, local) * weekdayWeight(metric.hours, Math.floor(local / dayMs) * dayMs) * growthAt(time, now);
}

function point({ metric, value, time, measured }: { metric: DemoMetric; value: string; time: number; measured: number }): DemoPoint {
  const scale = 10 ** metric.decimals;
  const rounded = Math.round(Math.min(measured, metric.max ?? Number.POSITIVE_INFINITY) * scale) / scale;
  return { name: metric.name, value: rounded, dimensions: { [metric.dimension]: value }, timestamp: new Date(time).toISOString() };
}
