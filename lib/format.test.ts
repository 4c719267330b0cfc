import { describe, expect, it } from "vitest";
import { formatAbsolute, formatBytes, formatClock, formatDurationMs, formatNumber, formatRelativeTime, initials, plural, shortenId } from "@/lib/format";

describe("formatNumber", () => {
  it.each([
    [81204, "81,204"],
    [0, "0"],
    [7.256, "7.26"],
    [-1200, "-1,200"],
  ])("%d is %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe("formatBytes", () => {
  it.each([
    [0, "0 B"],
    [1, "1 B"],
    [1_023, "1,023 B"],
    [1_024, "1 KB"],
    [1_536, "1.5 KB"],
    [1_048_575, "1 MB"],
    [8 * 1_024 * 1_024, "8 MB"],
    [3 * 1_024 ** 4, "3 TB"],
    [5_000 * 1_024 ** 4, "5,000 TB"],
  ])("%d is %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe("formatDurationMs", () => {
  it.each([
    [0, "0 ms"],
    [0.84, "0.8 ms"],
    [9.94, "9.9 ms"],
    [9.96, "10 ms"],
    [412, "412 ms"],
    [999.4, "999 ms"],
    [999.6, "1.0 s"],
    [8_400, "8.4 s"],
    [59_940, "59.9 s"],
    [59_960, "1 min"],
    [125_000, "2 min 5 s"],
    [599_600, "10 min"],
    [660_000, "11 min"],
    [3_599_000, "1 h"],
    [4_320_000, "1 h 12 min"],
    [183_600_000, "2 d 3 h"],
    [-900, "−900 ms"],
  ])("%d is %s", (durationMs, text) => {
    expect(formatDurationMs(durationMs)).toBe(text);
  });
});

describe("formatRelativeTime", () => {
  const now = Date.parse("2026-11-24T14:50:12.000Z");
  it.each([
    ["2026-11-24T14:50:10.000Z", "just now"],
    ["2026-11-24T14:50:14.000Z", "just now"],
    ["2026-11-24T14:50:00.000Z", "12 s ago"],
    ["2026-11-24T14:48:00.000Z", "2 min ago"],
    ["2026-11-24T13:50:13.000Z", "59 min ago"],
    ["2026-11-24T13:50:12.000Z", "1 h ago"],
    ["2026-11-23T14:50:12.000Z", "1 day ago"],
    ["2026-11-21T10:00:00.000Z", "3 days ago"],
    ["2026-09-20T10:00:00.000Z", "2 months ago"],
    ["2024-11-20T10:00:00.000Z", "2 years ago"],
    ["2026-11-24T14:55:13.000Z", "in 5 min"],
    ["never", "unknown"],
  ])("%s is %s", (iso, text) => {
    expect(formatRelativeTime(iso, now)).toBe(text);
  });
});

describe("formatAbsolute", () => {
  it("names the zone it speaks in", () => {
    expect(formatAbsolute("2026-11-24T13:50:12.000Z", "Europe/Berlin")).toBe("24 Nov 2026, 14:50:12 Europe/Berlin");
    expect(formatAbsolute("2026-11-24T00:00:00.000Z", "UTC")).toBe("24 Nov 2026, 00:00:00 UTC");
  });
  it("does not throw on what is no date", () => {
    expect(formatAbsolute("never", "UTC")).toBe("unknown");
  });
});

describe("shortenId", () => {
  it("keeps both ends", () => {
    expect(shortenId("66f2a91c04e1b7d2aabbe1b7")).toBe("66f2…e1b7");
    expect(shortenId("1902")).toBe("1902");
  });
});

describe("formatClock", () => {
  it.each([
    ["2026-11-24T22:50:12.000Z", "Europe/Berlin", "23:50:12"],
    ["2026-11-24T22:50:12.000Z", "Asia/Tokyo", "07:50:12"],
    ["2026-11-24T01:00:00.000Z", "America/New_York", "23 Nov 20:00"],
    ["2026-08-12T07:45:10.000Z", "Europe/Berlin", "12 Aug 09:45"],
    ["2025-12-31T23:30:00.000Z", "UTC", "31 Dec 2025"],
    ["never", "UTC", "unknown"],
  ])("%s in %s is %s", (iso, zone, text) => {
    expect(formatClock(iso, Date.parse("2026-11-24T22:55:00.000Z"), zone)).toBe(text);
  });
});

describe("plural", () => {
  it("counts", () => {
    expect(plural(1, "article")).toBe("1 article");
    expect(plural(0, "article")).toBe("0 articles");
    expect(plural(1_902, "passage")).toBe("1,902 passages");
    expect(plural(2, "entry", "entries")).toBe("2 entries");
  });
});

describe("initials", () => {
  it.each([
    ["Northwind Ops", "NO"],
    ["Mira", "MI"],
    ["ada.lovelace", "AL"],
    ["  ", "?"],
  ])("%s is %s", (name, text) => {
    expect(initials(name)).toBe(text);
  });
});
