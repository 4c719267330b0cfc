import { describe, expect, it } from "vitest";
import { toAnalyticsRange } from "@/components/analytics/analytics-range";
import type { AnalyticsSearch } from "@/components/analytics/analytics-search";
import { rangeNames, rangeShapes } from "@/lib/format/time-range";
import { SeriesInput } from "@/lib/schemas/analytics";

const now = Date.parse("2026-11-25T04:12:30Z");
const nothing: AnalyticsSearch = { range: "7d", from: null, to: null, interval: null, timeZone: null, metric: null, aggregate: "sum", groupBy: null };
const ask = (search: Partial<AnalyticsSearch>) => toAnalyticsRange({ search: { ...nothing, ...search }, now, viewerZone: "Europe/Berlin" });
const custom = (from: string, to: string, search: Partial<AnalyticsSearch> = {}) => ask({ range: "custom", from: new Date(from), to: new Date(to), ...search });

describe("toAnalyticsRange", () => {
  it("asks the operations for nothing that they refuse", () => {
    const lengths = ["2026-11-24T00:00Z", "2026-11-18T00:00Z", "2026-10-25T00:00Z", "2026-01-01T00:00Z", "2024-01-01T00:00Z"];
    const ranges = [
      ...rangeNames.flatMap((range) => rangeShapes[range].intervals.map((interval) => ask({ range, interval }))),
      ...lengths.flatMap((from) => custom(from, "2026-11-25T00:00Z").intervals.map((interval) => custom(from, "2026-11-25T00:00Z", { interval }))),
    ];
    for (const { from, to, interval, timeZone } of ranges) {
      expect(SeriesInput.safeParse({ metric: "executions.count", aggregate: "count", from, to, interval, timeZone }).error).toBeUndefined();
    }
    expect(ranges.length).toBeGreaterThan(20);
  });

  it("takes a custom range as it is", () => {
    expect(custom("2026-11-20T10:15Z", "2026-11-21T10:15Z")).toMatchObject({
      from: "2026-11-20T10:15:00.000Z",
      to: "2026-11-21T10:15:00.000Z",
      interval: "1h",
    });
  });

  it.each([
    ["turned around", "2026-11-21T00:00Z", "2026-11-20T00:00Z"],
    ["of the last century", "1999-11-20T00:00Z", "1999-11-21T00:00Z"],
    ["ahead of the clock", "2026-11-20T00:00Z", "2027-11-21T00:00Z"],
    ["of ten years", "2016-11-20T00:00Z", "2026-11-20T00:00Z"],
  ])("makes the last seven days of a range %s", (_name, from, to) => {
    expect(custom(from, to)).toEqual(ask({}));
  });

  it("takes the address's zone before the viewer's, and no nonsense", () => {
    expect(ask({ timeZone: "Asia/Tokyo" }).timeZone).toBe("Asia/Tokyo");
    expect(ask({ timeZone: "Mars/Olympus" }).timeZone).toBe("Europe/Berlin");
  });
});
