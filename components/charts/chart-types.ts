import type { ChartColor } from "@/components/charts/chart-colors";
import type { ChartRow } from "@/lib/format/chart-rows";
import type { BucketInterval } from "@/lib/format/zoned-time";

/** `key` is the one in the rows' `values`. */
export type ChartSeries = { key: string; label: string; color: ChartColor };

export type ChartData = {
  rows: ChartRow[];
  series: ChartSeries[];
  interval: BucketInterval;
  timeZone: string;
  /** A number with its unit: "8.4 s". */
  format: (value: number) => string;
  /** Of an amount of money; runs have no halves. */
  hasDecimals?: boolean;
  /** Shorter, for the axis. */
  formatAxis?: (value: number) => string;
  /** Where a bucket, or one series of it, leads: the records behind the bar. */
  hrefOf?: ((row: ChartRow, seriesKey: string | null) => string) | undefined;
};

export type PlotProps = ChartData & { label: string; height: number };
