import { createLoader, parseAsIsoDateTime, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { type RangeName, rangeNames } from "@/lib/format/time-range";
import { Aggregate, Interval } from "@/lib/schemas/analytics";

export const rangeChoices = [...rangeNames, "custom"] as const;
export type RangeChoice = RangeName | "custom";

/** The page's part of the address. `from` and `to` count where the range is custom. */
export const analyticsSearch = {
  range: parseAsStringLiteral(rangeChoices).withDefault("7d"),
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
  interval: parseAsStringLiteral(Interval.options),
  timeZone: parseAsString,
  metric: parseAsString,
  aggregate: parseAsStringLiteral(Aggregate.options).withDefault("sum"),
  groupBy: parseAsString,
};
export const loadAnalyticsSearch = createLoader(analyticsSearch);
export type AnalyticsSearch = Awaited<ReturnType<typeof loadAnalyticsSearch>>;
