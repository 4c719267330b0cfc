import type { TimeRange } from "@/lib/format/time-range";

/** What every chart of the page is given. */
export type AnalyticsChartProps = { organizationSlug: string; range: TimeRange & { words: string }; className?: string };
