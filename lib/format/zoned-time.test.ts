import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, endOfBucket, fromLocalInput, startOfBucket, toLocalInput } from "@/lib/format/zoned-time";

const at = (text: string) => Date.parse(text);
const iso = (time: number) => new Date(time).toISOString();
const zones = ["UTC", "Europe/Berlin", "Asia/Kathmandu", "America/Santiago", "Australia/Lord_Howe", "Pacific/Apia"];

describe("buckets by a zone's clock", () => {
  it.each([
    ["1d", "Europe/Berlin", "2026-11-25T04:00:00Z", "2026-11-24T23:00:00.000Z", "2026-11-25T23:00:00.000Z"],
    ["1d, 23 hours", "Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"],
    ["1d, 25 hours", "Europe/Berlin", "2026-10-25T12:00:00Z", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"],
    ["1d, no midnight", "America/Santiago", "2026-09-06T12:00:00Z", "2026-09-06T04:00:00.000Z", "2026-09-07T03:00:00.000Z"],
    ["1w", "Europe/Berlin", "2026-11-29T22:30:00Z", "2026-11-22T23:00:00.000Z", "2026-11-29T23:00:00.000Z"],
    ["1mo", "Europe/Berlin", "2026-10-31T23:30:00Z", "2026-10-31T23:00:00.000Z", "2026-11-30T23:00:00.000Z"],
    ["1h", "Asia/Kathmandu", "2026-11-25T04:30:00Z", "2026-11-25T04:15:00.000Z", "2026-11-25T05:15:00.000Z"],
    ["15m", "UTC", "2026-11-25T04:29:59.999Z", "2026-11-25T04:15:00.000Z", "2026-11-25T04:30:00.000Z"],
  ])("%s in %s", (...[name, timeZone, time, from, until]) => {
    const interval = name.split(",")[0] as "1d" | "1w" | "1mo" | "1h" | "15m";
    const start = startOfBucket({ at: at(time), interval, timeZone });
    expect(iso(start)).toBe(from);
    expect(iso(endOfBucket({ start, interval, timeZone }))).toBe(until);
  });

  it("hold every moment exactly once", () => {
    const time = fc.integer({ min: at("2024-01-01"), max: at("2027-01-01") });
    fc.assert(
      fc.property(
        time,
        fc.constantFrom(...zones),
        fc.constantFrom("1h" as const, "1d" as const, "1w" as const, "1mo" as const),
        (moment, timeZone, interval) => {
          const start = startOfBucket({ at: moment, interval, timeZone });
          const end = endOfBucket({ start, interval, timeZone });
          expect(start).toBeLessThanOrEqual(moment);
          expect(end).toBeGreaterThan(moment);
          if (interval !== "1h") expect(startOfBucket({ at: end, interval, timeZone })).toBe(end);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("days away", () => {
  it("keep the time of day over a change of the clocks", () => {
    expect(iso(addDays({ at: at("2026-10-26T08:00:00Z"), days: -7, timeZone: "Europe/Berlin" }))).toBe("2026-10-19T07:00:00.000Z");
  });
});

describe("a local time field", () => {
  it("reads what it wrote", () => {
    const time = fc.integer({ min: at("2024-01-01") / 60_000, max: at("2027-01-01") / 60_000 });
    fc.assert(
      fc.property(time, fc.constantFrom("UTC", "Asia/Kathmandu", "Asia/Tokyo"), (minutes, timeZone) => {
        expect(fromLocalInput(toLocalInput(minutes * 60_000, timeZone), timeZone)).toBe(minutes * 60_000);
      }),
      { numRuns: 100 },
    );
  });

  it("takes the first of an hour that is there twice, and no nonsense", () => {
    expect(iso(fromLocalInput("2026-10-25T02:30", "Europe/Berlin") ?? 0)).toBe("2026-10-25T00:30:00.000Z");
    expect(fromLocalInput("", "UTC")).toBeNull();
    expect(fromLocalInput("2026-13-45T99:99", "UTC")).toBeNull();
  });
});
