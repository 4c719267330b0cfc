import { groupColors, otherColor } from "@/components/charts/chart-colors";
import type { ChartData, ChartSeries } from "@/components/charts/chart-types";
import { foldSmallGroups, toChartRows } from "@/lib/format/chart-rows";
import type { TimeRange } from "@/lib/format/time-range";
import type { Series, SeriesGroup } from "@/lib/schemas/analytics";

export const otherKey = "…other";
export const noneKey = "…none";
const groupsMax = groupColors.length;

type Shape = { series: Series; range: TimeRange; noneLabel: string; isSum: boolean };

/**
 * The largest groups by name and colour. What can be added up keeps the others as one; of what cannot, the first six are shown and
 * `leftOut` says how many are not.
 */
export function toGroupedData({ series, range, noneLabel, isSum }: Shape): Pick<ChartData, "rows" | "series" | "interval" | "timeZone"> & { leftOut: number } {
  const groups = series.groups.map((group) => ({ ...group, key: keyOf(group) }));
  const labels = new Map(groups.map((group) => [group.key, group.label ?? labelOf(group.key, noneLabel)]));
  const shown = isSum ? foldSmallGroups(groups, { count: groupsMax, otherKey }) : groups.slice(0, groupsMax);
  // By name and not by size: a model has one colour in the chart of its tokens and in that of its cost.
  const order = shown.map(({ key }) => key).sort();
  const names: ChartSeries[] = shown.map(({ key }) => ({
    key: key ?? noneKey,
    label: labels.get(key ?? noneKey) ?? labelOf(key ?? noneKey, noneLabel),
    color: key === otherKey ? otherColor : (groupColors[order.indexOf(key)] ?? otherColor),
  }));
  const rows = toChartRows({ groups: shown, ...range, gaps: isSum ? "zero" : "open" });
  return { rows, series: names, interval: range.interval, timeZone: range.timeZone, leftOut: isSum ? 0 : Math.max(0, groups.length - groupsMax) };
}

function keyOf({ key, isOther }: SeriesGroup): string {
  return isOther ? otherKey : (key ?? noneKey);
}

function labelOf(key: string, noneLabel: string): string {
  if (key === otherKey) return "all others";
  return key === noneKey ? noneLabel : key;
}
