import { type PipelineStage, Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context, Runtime } from "@/lib/context";
import { toExecutionFilter, toExecutionIndex } from "@/lib/db/mongo/execution-filter";
import { toStatisticsPipeline } from "@/lib/db/mongo/execution-statistics";
import { getExecutionStatistics } from "@/lib/operations/executions";
import { updateWorkflow } from "@/lib/operations/workflows";
import type { ExecutionFilters } from "@/lib/schemas/execution";
import { ingestLines, makeWorkflow, report } from "@/tests/support/executions";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

const organizationId = newObjectId();
const own = new Types.ObjectId(organizationId);
const failing = { nodeId: "n1", status: "error", error: { message: "Refused" } };
let runtime: Runtime;
let context: Context;
let workflowId = "";

/** 600 runs each of three organizations, every tenth of them failed. */
beforeAll(async () => {
  runtime = await openTestRuntime();
  context = makeContext({ runtime, organizationId });
  for (const tenant of [context, makeContext({ runtime }), makeContext({ runtime })]) {
    const id = await makeWorkflow(tenant);
    if (tenant === context) workflowId = id;
    const lines = Array.from({ length: 600 }, (_, index) =>
      report(id, {
        startedAt: new Date(Date.UTC(2026, 4, 1, 0, index)).toISOString(),
        ...(index % 10 === 0 && { status: "error", nodeExecutions: [failing] }),
      }),
    );
    expect(await ingestLines(tenant, lines)).toMatchObject({ accepted: 600 });
  }
});
afterAll(() => runtime.close());

function winningPlanOf(explained: unknown): string {
  const text = JSON.stringify(explained);
  return text.slice(text.indexOf('"winningPlan"'), text.indexOf('"rejectedPlans"'));
}

const someTime = "2026-05-01T04:00:00Z";

describe("plans of the list", () => {
  it.each<[filters: (workflowId: string) => ExecutionFilters & { cursor?: string }, index: string]>([
    [() => ({}), "organizationId_1__id_-1"],
    [() => ({ cursor: Buffer.from(JSON.stringify([someTime, "6a13d800".concat("0".repeat(16))])).toString("base64url") }), "organizationId_1__id_-1"],
    [() => ({ startedAfter: someTime, startedBefore: "2026-05-01T05:00:00Z" }), "organizationId_1__id_-1"],
    [() => ({ triggerType: ["schedule"], errorText: "refused", customData: { a: "b" }, minDurationMs: 1 }), "organizationId_1__id_-1"],
    [() => ({ status: ["error"] }), "organizationId_1_status_1__id_-1"],
    [() => ({ status: ["error", "timeout", "cancelled"] }), "organizationId_1_status_1__id_-1"],
    [(workflowId) => ({ workflowId }), "organizationId_1_workflowId_1__id_-1"],
    [(workflowId) => ({ workflowId, status: ["error", "success"], startedAfter: someTime }), "organizationId_1_workflowId_1_status_1__id_-1"],
    [() => ({ failedNodeId: "n1" }), "organizationId_1_error.nodeId_1__id_-1"],
  ])("%#: an index, no sort, no other organization's keys", async (toFilters, index) => {
    const filters = toFilters(workflowId);
    const query = runtime.stores.mongo.models.Execution.find(toExecutionFilter(own, filters)).sort({ _id: -1 }).hint(toExecutionIndex(filters)).limit(51);
    const explained: unknown = await query.explain("executionStats");
    const plan = winningPlanOf(explained);
    expect(plan).toContain('"IXSCAN"');
    expect(plan).toContain(`"indexName":"${index}"`);
    expect(plan).not.toMatch(/"SORT"|COLLSCAN/);
    const [, keys] = /"totalKeysExamined":(\d+)/.exec(JSON.stringify(explained)) ?? [];
    expect(Number(keys)).toBeLessThanOrEqual(605);
  });

  it("ends a page of an unfiltered list after its rows", async () => {
    const query = runtime.stores.mongo.models.Execution.find(toExecutionFilter(own, {})).sort({ _id: -1 }).hint(toExecutionIndex({})).limit(51);
    expect(JSON.stringify(await query.explain("executionStats"))).toMatch(/"totalKeysExamined":51,"totalDocsExamined":51/);
  });

  it("reads a node's last data by its index", async () => {
    const plan = winningPlanOf(
      await runtime.stores.mongo.models.ExecutionData.find({ organizationId: own, executionId: own, nodeId: "n1", direction: "output" })
        .sort({ attempt: -1 })
        .limit(1)
        .explain("queryPlanner"),
    );
    expect(plan).toContain('"IXSCAN"');
    expect(plan).not.toMatch(/"SORT"|COLLSCAN/);
  });
});

describe("statistics", () => {
  const range = { from: "2026-05-01T00:00:00Z", to: "2026-05-01T10:00:00Z" };

  it.each(["status", "workflow", "tag"] as const)("by %s goes through the index of figures, reading no run but those that wait", async (groupBy) => {
    const pipeline: PipelineStage[] = toStatisticsPipeline({ organizationId: own, groupBy, ...range });
    const explained = JSON.stringify(await runtime.stores.mongo.models.Execution.aggregate(pipeline).hint("executions_figures").explain("executionStats"));
    expect(explained).toContain('"indexName":"executions_figures"');
    expect(explained).not.toContain("COLLSCAN");
    const [, documents] = /"totalDocsExamined":(\d+)/.exec(explained) ?? [];
    expect(Number(documents)).toBeLessThanOrEqual(1);
  });

  it("says of each group how many, how long and when last, within the range and the organization", async () => {
    const [item] = (await getExecutionStatistics.execute(context, { groupBy: "workflow", ...range })).items;
    expect(item).toEqual({
      key: workflowId,
      label: "Nightly",
      total: 600,
      success: 540,
      error: 60,
      pending: 0,
      running: 0,
      cancelled: 0,
      timeout: 0,
      averageDurationMs: expect.any(Number),
      lastRunAt: "2026-05-01T09:59:00.000Z",
    });
    const byStatus = await getExecutionStatistics.execute(context, { groupBy: "status", from: someTime, to: "2026-05-01T05:00:00Z" });
    expect(byStatus.items.map(({ key, total }) => [key, total])).toEqual([
      ["success", 54],
      ["error", 6],
    ]);
  });

  it("counts a run under each tag of its workflow as it is now, and waits and averages rightly", async () => {
    const tenant = makeContext({ runtime });
    const [one, two] = [await makeWorkflow(tenant, { tags: ["a", "b"] }), await makeWorkflow(tenant, { tags: ["b"] })];
    const startedAt = "2026-06-01T00:00:00Z";
    await ingestLines(
      tenant,
      [
        report(one, { startedAt, finishedAt: "2026-06-01T00:00:01Z" }),
        report(one, { startedAt, finishedAt: "2026-06-01T00:00:03Z" }),
        report(two, { startedAt, finishedAt: "2026-06-01T00:00:08Z" }),
        report(two, { status: "pending", startedAt: null, finishedAt: null }),
        report(await makeWorkflow(tenant), { startedAt }),
      ].map((line) => ({ ...line, finishedAt: line.finishedAt ?? null })),
    );
    const to = new Date(Date.now() + 60_000).toISOString();
    const { items } = await getExecutionStatistics.execute(tenant, { groupBy: "tag", from: startedAt, to });
    expect(items.map(({ key, total, pending, averageDurationMs }) => [key, total, pending, averageDurationMs])).toEqual([
      ["b", 4, 1, 4_000],
      ["a", 2, 0, 2_000],
    ]);
    await updateWorkflow.execute(tenant, { workflowId: one, tags: [] });
    expect((await getExecutionStatistics.execute(tenant, { groupBy: "tag", from: startedAt, to })).items.map(({ key }) => key)).toEqual(["b"]);
    expect((await getExecutionStatistics.execute(makeContext({ runtime }), { groupBy: "tag", from: startedAt, to })).items).toEqual([]);
  });
});
