import { describe, expect, it } from "vitest";
import { chooseMetric, toMetricChoices } from "@/components/analytics/metric-choices";
import { SeriesInput } from "@/lib/schemas/analytics";

const reported = [{ name: "orders.value", dimensionKeys: ["region"], firstAt: "2026-11-01T00:00:00.000Z", lastAt: "2026-11-25T00:00:00.000Z" }];
const choices = toMetricChoices(reported);
const span = { from: "2026-11-24T00:00:00.000Z", to: "2026-11-25T00:00:00.000Z" };

describe("the explorer", () => {
  it("offers nothing that the series refuse", () => {
    for (const { name, aggregates, groups } of choices) {
      for (const aggregate of aggregates)
        for (const groupBy of groups) expect(SeriesInput.safeParse({ metric: name, aggregate, groupBy, ...span }).error).toBeUndefined();
    }
    expect(choices.length).toBeGreaterThan(6);
  });

  it("begins with what is reported, and mends what does not go together", () => {
    expect(chooseMetric({ choices, metric: null, aggregate: "sum", groupBy: null }).choice.name).toBe("orders.value");
    expect(chooseMetric({ choices, metric: "executions.count", aggregate: "p95", groupBy: "region" })).toMatchObject({ aggregate: "count", groupBy: null });
    expect(chooseMetric({ choices, metric: "gone.metric", aggregate: "avg", groupBy: "region" })).toMatchObject({ aggregate: "avg", groupBy: "region" });
  });
});
