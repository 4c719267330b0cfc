import { describe, expect, it } from "vitest";
import { rangeNames, rangeShapes, toTimeRange, toToday } from "@/lib/format/time-range";

const now = Date.parse("2026-11-25T04:12:30Z");
const timeZone = "Europe/Berlin";

describe("toTimeRange", () => {
  it("counts hours back from the end of the bucket under way", () => {
    expect(toTimeRange({ name: "24h", now, timeZone })).toEqual({ from: "2026-11-24T05:00:00.000Z", to: "2026-11-25T05:00:00.000Z", interval: "1h", timeZone });
  });

  it("begins days at midnight of the zone, today included", () => {
    expect(toTimeRange({ name: "7d", now, timeZone }).from).toBe("2026-11-18T23:00:00.000Z");
    expect(toTimeRange({ name: "30d", now, timeZone })).toMatchObject({ from: "2026-10-26T23:00:00.000Z", to: "2026-11-25T23:00:00.000Z", interval: "1d" });
  });

  it("takes no interval that the range is not cut into", () => {
    expect(toTimeRange({ name: "90d", now, interval: "15m", timeZone }).interval).toBe("1d");
    for (const name of rangeNames)
      for (const interval of rangeShapes[name].intervals) expect(toTimeRange({ name, now, interval, timeZone }).interval).toBe(interval);
  });

  it("is the same all through a bucket, so that nothing is asked twice", () => {
    expect(toTimeRange({ name: "48h", now: now + 40 * 60_000, timeZone })).toEqual(toTimeRange({ name: "48h", now, timeZone }));
  });
});

describe("toToday", () => {
  it("is the viewer's day beside the same weekday up to the same time", () => {
    expect(toToday({ now, timeZone })).toEqual({
      today: { from: "2026-11-24T23:00:00.000Z", to: "2026-11-25T23:00:00.000Z", timeZone },
      weekAgo: { from: "2026-11-17T23:00:00.000Z", to: "2026-11-18T04:15:00.000Z", timeZone },
    });
  });

  it("is never an empty range, not even at midnight or in the last minute", () => {
    for (const time of ["2026-11-24T23:00:00.000Z", "2026-11-25T22:59:59.999Z", "2026-10-25T22:59:59.999Z"]) {
      const { today, weekAgo } = toToday({ now: Date.parse(time), timeZone });
      expect(Date.parse(today.to)).toBeGreaterThan(Date.parse(today.from));
      expect(Date.parse(weekAgo.to)).toBeGreaterThan(Date.parse(weekAgo.from));
    }
  });
});
