import { expect, it } from "vitest";
import { formatCostUsd } from "@/components/conversations/format-cost";

it.each([
  [0, "$0"],
  [0.00000001, "$0.00000001"],
  [0.00042, "$0.00042"],
  [0.0123, "$0.012"],
  [0.25, "$0.25"],
  [1, "$1.00"],
  [1204.5, "$1,204.50"],
])("%d US dollars read %s", (cost, text) => {
  expect(formatCostUsd(cost)).toBe(text);
});
