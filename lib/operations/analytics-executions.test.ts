import { Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context, Runtime } from "@/lib/context";
import { getSeries, recordMetrics } from "@/lib/operations/analytics";
import { createWorkflow } from "@/lib/operations/workflows";
import type { Aggregate } from "@/lib/schemas/analytics";
import { clockChangesRange, foldByBucket, labelPoints, momentsAroundClockChanges, zones } from "@/tests/support/local-buckets";
import { insertRuns, type Run } from "@/tests/support/runs";
import { makeContext, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

const day = { from: "2026-05-01T00:00:00Z", to: "2026-05-02T00:00:00Z", interval: "1d" };
const noon = new Date("2026-05-01T12:00:00Z");

async function contextWith(runs: Run[]): Promise<Context> {
  const context = makeContext({ runtime });
  await insertRuns({ runtime, organizationId: context.organizationId, runs });
  return context;
}

async function groupsOf(context: Context, question: object) {
  const series = await getSeries.execute(context, { metric: "executions.count", ...day, ...question });
  expect(series.source).toBe("mongodb");
  return Object.fromEntries(series.groups.map(({ key, isOther, points }) => [isOther ? "(other)" : String(key), points.map(({ value }) => value)]));
}

describe("series of executions", () => {
  it("counts a run at its start, and at its request while it waits; from is in the range, to is not", async () => {
    const context = await contextWith([
      { createdAt: new Date("2026-04-30T23:59:00Z"), startedAt: new Date(day.from) },
      { createdAt: new Date("2026-05-01T23:59:00Z"), startedAt: new Date(day.to) },
      { createdAt: new Date(day.from), startedAt: null, status: "pending" },
      { createdAt: new Date(day.to), startedAt: null, status: "pending" },
      { createdAt: new Date("2026-04-30T23:59:59.999Z"), startedAt: null, status: "pending" },
    ]);
    await insertRuns({ runtime, organizationId: makeContext({ runtime }).organizationId, runs: [{ startedAt: noon }] });
    expect(await groupsOf(context, {})).toEqual({ null: [2] });
    expect(await groupsOf(context, { groupBy: "status", aggregate: "count" })).toEqual({ success: [1], pending: [1] });
  });

  it.each(zones)("begins each $interval where it begins in $timeZone, through the changes of the clock", async (zone) => {
    const items = momentsAroundClockChanges().map((atMs, index) => ({ atMs, value: index }));
    const context = await contextWith(items.map(({ atMs, value }) => ({ startedAt: new Date(atMs), durationMs: value })));
    const from = zone.interval === "15m" || zone.interval === "1h" ? "2026-10-22T00:00:00.000Z" : clockChangesRange.from;
    const { groups } = await getSeries.execute(context, { metric: "executions.duration_ms", ...clockChangesRange, ...zone, from });
    const own = items.filter(({ atMs }) => atMs >= Date.parse(from));
    const expected = [...foldByBucket(own, zone)].map(([bucket, values]) => [bucket, values.reduce((sum, value) => sum + value, 0)]);
    expect([...labelPoints(groups[0]?.points ?? [], zone)]).toEqual(expected);
  });

  it.each([
    ["count", 20, 0],
    ["sum", 210_000, 0],
    ["avg", 10_500, 0],
    ["min", 1_000, 0],
    ["max", 20_000, 0],
    ["p50", 10_000, 0.005],
    ["p95", 19_000, 0.005],
    ["p99", 20_000, 0.005],
  ] satisfies [Aggregate, number, number][])(
    "knows the %s of the durations 1 to 20 s; a run without one does not count",
    async (aggregate, value, tolerance) => {
      const context = await contextWith([
        ...Array.from({ length: 20 }, (_, index) => ({ startedAt: noon, durationMs: (index + 1) * 1_000 })),
        { startedAt: noon, status: "running" },
      ]);
      const found = (await groupsOf(context, { metric: "executions.duration_ms", aggregate })).null?.[0] ?? Number.NaN;
      expect(Math.abs(found - value) / value).toBeLessThanOrEqual(tolerance);
    },
  );

  it("groups by status, workflow with its name, trigger and failed node, and filters by each", async () => {
    const context = makeContext({ runtime });
    const { workflowId } = await createWorkflow.execute(context, { name: "Invoice intake" });
    const [known, purged] = [new Types.ObjectId(workflowId), new Types.ObjectId()];
    const failed = (nodeId: string) => ({ startedAt: noon, status: "error", error: { message: "m", nodeId, nodeName: null, fingerprint: "f" } });
    await insertRuns({
      runtime,
      organizationId: context.organizationId,
      runs: [
        { startedAt: noon, workflowId: known, triggerType: "manual" },
        { ...failed("http"), workflowId: known },
        { ...failed("http"), workflowId: known },
        { ...failed("mail"), workflowId: purged, triggerType: "manual" },
      ],
    });
    expect(await groupsOf(context, { groupBy: "status" })).toEqual({ error: [3], success: [1] });
    expect(await groupsOf(context, { groupBy: "triggerType" })).toEqual({ api: [2], manual: [2] });
    expect(await groupsOf(context, { groupBy: "failedNodeId" })).toEqual({ http: [2], mail: [1], null: [1] });
    const { groups } = await getSeries.execute(context, { metric: "executions.count", ...day, groupBy: "workflowId" });
    expect(groups.map(({ key, label }) => [key, label])).toEqual([
      [workflowId, "Invoice intake"],
      [purged.toHexString(), null],
    ]);
    expect(await groupsOf(context, { workflowId })).toEqual({ null: [3] });
    expect(await groupsOf(context, { status: ["success", "timeout"] })).toEqual({ null: [1] });
    expect(await groupsOf(context, { status: "error", triggerType: "manual" })).toEqual({ null: [1] });
    expect(await groupsOf(context, { failedNodeId: "http" })).toEqual({ null: [2] });
  });

  it("takes the workflows after the 50th together, percentiles too", async () => {
    const workflows = Array.from({ length: 52 }, () => new Types.ObjectId());
    const runs = workflows.flatMap((workflowId, index) =>
      Array.from({ length: index < 50 ? 2 : 1 }, () => ({ startedAt: noon, workflowId, durationMs: index < 50 ? 10 : 5_000 })),
    );
    const context = await contextWith(runs);
    const counts = await groupsOf(context, { groupBy: "workflowId" });
    expect(Object.keys(counts)).toHaveLength(51);
    expect(counts["(other)"]).toEqual([2]);
    const percentiles = await groupsOf(context, { metric: "executions.duration_ms", groupBy: "workflowId", aggregate: "p95" });
    expect(Math.abs((percentiles["(other)"]?.[0] ?? 0) - 5_000) / 5_000).toBeLessThanOrEqual(0.005);
  });
});

describe("what no metric can be asked", () => {
  it.each([
    ["to", { to: day.from }],
    ["to", { from: "2026-05-03T00:00:00Z" }],
    ["to", { to: "2126-01-01T00:00:00Z", interval: "1mo" }],
    ["from", { from: "1999-12-31T00:00:00Z" }],
    ["from", { from: "yesterday" }],
    ["timeZone", { timeZone: "Mars/Olympus" }],
    ["timeZone", { timeZone: "+02:00" }],
    ["timeZone", { timeZone: "europe/berlin" }],
    ["timeZone", { timeZone: "UTC'; drop table analytics; --" }],
    ["interval", { interval: "5m" }],
    ["interval", { from: "2026-01-01T00:00:00Z", interval: "15m" }],
    ["metric", { metric: "executions.cost" }],
    ["aggregate", { aggregate: "p95" }],
    ["groupBy", { groupBy: "customData" }],
    ["groupBy", { metric: "ai.tokens", groupBy: "status" }],
    ["model", { model: "gpt" }],
    ["status", { metric: "ai.tokens", status: ["error"] }],
    ["dimension", { dimension: { region: "eu" } }],
    ["workflowId", { metric: "app.value", workflowId: "a".repeat(24) }],
    ["dimension.$where", { metric: "app.value", dimension: { $where: "1" } }],
    ["", { store: "hot" }],
  ])("is refused at '%s': %j", async (path, question) => {
    await expect(getSeries.execute(makeContext({ runtime }), { metric: "executions.count", ...day, ...question })).rejects.toMatchObject({
      code: "bad_request",
      details: expect.arrayContaining([expect.objectContaining({ path })]),
    });
  });

  it("takes every zone that the server knows, or says that a database does not", { timeout: 120_000 }, async () => {
    const context = await contextWith([{ startedAt: noon }]);
    await recordMetrics.execute(context, { metrics: [{ name: "app.value", value: 1, timestamp: noon.toISOString() }] });
    const refused = new Set<string>();
    for (const timeZone of ["UTC", "Asia/Kathmandu", "Europe/Kyiv", ...Intl.supportedValuesOf("timeZone")]) {
      for (const metric of ["executions.count", "app.value"]) {
        await getSeries.execute(context, { metric, ...day, timeZone }).catch((error: { code: string; message: string }) => {
          expect(error).toMatchObject({ code: "bad_request", message: "The database does not know this time zone." });
          refused.add(timeZone);
        });
      }
    }
    expect(refused.size).toBeLessThanOrEqual(4);
  });

  it("says which interval fits a range", async () => {
    const question = { metric: "app.value", from: "2020-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z", interval: "1h" };
    await expect(getSeries.execute(makeContext({ runtime }), question)).rejects.toThrow(/more than 2,000 points of this range: take 1w/);
    await expect(getSeries.execute(makeContext({ runtime }), { ...question, interval: "1w" })).resolves.toMatchObject({ groups: [] });
  });
});
