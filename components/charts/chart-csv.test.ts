import { expect, it } from "vitest";
import { toChartCsv } from "@/components/charts/chart-csv";
import type { ChartSeries } from "@/components/charts/chart-types";
import type { ChartRow } from "@/lib/format/chart-rows";

it("a chart's numbers are a line per bucket, and a name that is a formula is not run", () => {
  const rows: ChartRow[] = [
    { at: "2026-11-25T01:00:00.000Z", until: "2026-11-25T02:00:00.000Z", values: { w1: 4, w2: null } },
    { at: "2026-11-25T02:00:00.000Z", until: "2026-11-25T03:00:00.000Z", values: { w1: 0.5 } },
  ];
  const series: ChartSeries[] = [
    { key: "w1", label: '=HYPERLINK("x")', color: "var(--chart-1)" },
    { key: "w2", label: "Sync", color: "var(--chart-2)" },
  ];
  expect(toChartCsv({ rows, series }).split("\r\n")).toEqual([
    `from,to,"'=HYPERLINK(""x"")",Sync`,
    "2026-11-25T01:00:00.000Z,2026-11-25T02:00:00.000Z,4,",
    "2026-11-25T02:00:00.000Z,2026-11-25T03:00:00.000Z,0.5,",
    "",
  ]);
});
