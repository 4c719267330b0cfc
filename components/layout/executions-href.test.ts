import { expect, it } from "vitest";
import { bucketBounds, executionsHref } from "@/components/layout/executions-href";

it("the list's address repeats a status and leaves out what is not asked", () => {
  expect(executionsHref("acme", { status: ["error", "timeout"], startedAfter: "2026-11-25T00:00:00.000Z" })).toBe(
    "/o/acme/executions?status=error&status=timeout&startedAfter=2026-11-25T00%3A00%3A00.000Z",
  );
  expect(executionsHref("acme", {})).toBe("/o/acme/executions");
});

it("the first bar of a range holds no run from before it", () => {
  const bar = { at: "2026-11-25T01:00:00.000Z", until: "2026-11-25T02:00:00.000Z" };
  expect(bucketBounds(bar, "2026-11-25T01:30:00.000Z")).toEqual({ startedAfter: "2026-11-25T01:30:00.000Z", startedBefore: bar.until });
  expect(bucketBounds(bar, "2026-11-25T00:30:00.000Z").startedAfter).toBe(bar.at);
});
