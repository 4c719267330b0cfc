import { type AggregateExecutions, bucketOf, durationKey, matchRuns } from "@/lib/db/mongo/execution-stages";
import { type Cell, type GroupedSeries, percentileShares, toGroupedSeries } from "@/lib/db/series-groups";
import type { SeriesInput } from "@/lib/schemas/analytics";

type Row = { _id: { at: Date; key?: string | null; sketchKey?: number }; count: number; sum: number; min: number; max: number };

/** Runs, or their durations, per bucket and group. */
export async function readExecutionSeries({ aggregate, input }: { aggregate: AggregateExecutions; input: SeriesInput }): Promise<GroupedSeries> {
  return toGroupedSeries((await aggregate<Row>(seriesPipeline(input))).map(toCell), input.aggregate);
}

/** Of percentiles one row per bucket, group and key of the sketch: the version of MongoDB that has percentiles of its own is not required. */
export function seriesPipeline(input: SeriesInput) {
  const isCount = input.metric === "executions.count";
  const value = isCount ? 1 : "$durationMs";
  const key = input.groupBy === undefined ? {} : { key: groups[input.groupBy] };
  const sketch = input.aggregate in percentileShares ? { sketchKey: durationKey } : {};
  return [
    matchRuns(input),
    ...(isCount ? [] : [{ $match: { durationMs: { $gte: 0 } } }]),
    {
      $group: {
        _id: { at: bucketOf(input), ...key, ...sketch },
        count: { $sum: 1 },
        sum: { $sum: value },
        min: { $min: value },
        max: { $max: value },
      },
    },
  ];
}

const groups: Record<string, unknown> = {
  status: "$status",
  workflowId: { $toString: "$workflowId" },
  triggerType: "$triggerType",
  failedNodeId: "$error.nodeId",
};

function toCell({ _id: { at, key = null, sketchKey }, count, sum, min, max }: Row): Cell {
  return { atMs: at.getTime(), key, count, sum, min, max, sketch: new Map(sketchKey === undefined ? [] : [[sketchKey, count]]) };
}
