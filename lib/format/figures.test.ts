import { describe, expect, it } from "vitest";
import { formatChange, formatCompact, formatDurationChange, formatPercent, formatPointChange, formatUsd } from "@/lib/format/figures";

describe("figures", () => {
  it("are written with their units", () => {
    expect(formatPercent(0.0188)).toBe("1.9 %");
    expect(formatPercent(null)).toBe("–");
    expect(formatUsd(3.721)).toBe("$3.72");
    expect(formatUsd(0.003_44)).toBe("$0.0034");
    expect(formatUsd(0)).toBe("$0.00");
    expect(formatCompact(412_345)).toBe("412.3K");
  });

  it("are compared with what was before, and with nothing where nothing was", () => {
    expect(formatChange({ value: 104.1, previous: 100 })).toBe("+4.1 %");
    expect(formatChange({ value: 90, previous: 100 })).toBe("−10.0 %");
    expect(formatChange({ value: 999, previous: 100 })).toBe("+899.0 %");
    expect(formatChange({ value: 4_856, previous: 100 })).toBe("×49");
    expect(formatChange({ value: 5, previous: 0 })).toBeNull();
    expect(formatChange({ value: null, previous: 4 })).toBeNull();
    expect(formatPointChange({ value: 0.019, previous: 0.013 })).toBe("+0.6 pt");
    expect(formatPointChange({ value: 0.02, previous: 0.02 })).toBe("±0.0 pt");
    expect(formatDurationChange({ value: 8_400, previous: 9_300 })).toBe("−900 ms");
    expect(formatDurationChange({ value: 1, previous: null })).toBeNull();
  });
});
