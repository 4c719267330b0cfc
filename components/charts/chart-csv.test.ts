import { expect, it } from "vitest";
import { toChartCsv } from "@/components/charts/chart-csv";

it("a chart's numbers are a line per bucket, and a name that is a formula is not run", () => {
  const rows = [
    { at: "2026-11-25T01:00:00.000Z", until: "2026-11-25T02:00:00.000Z", values: { w1: 4, w2: null } },
    { at: "2026-11-25T02:00:00.000Z", until: "2026-11-25T03:00:00.000Z", values: { w1: 0.5 } },
  ];
  const series = [
    { key: "w1", label: '=HYPERLINK("x")', color: "var(--chart-1)" },
    { key: "w2", label: "Sync", color: "var(--chart-2)" },
  ] as const;
  expect(toChartCsv({ rows, series: [...series] }).split("\r\n")).toEqual([
    `from,to,"'=HYPERLINK(""x"")",Sync`,
    "2026-11-25T01:00:00.000Z,2026-11-25T02:00:00.000Z,4,",
    "2026-11-25T02:00:00.000Z,2026-11-25T03:00:00.000Z,0.5,",
    "",
  ]);
});
