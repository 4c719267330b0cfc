import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Runtime } from "@/lib/context";
import {
  cancelExecution,
  countExecutions,
  getExecution,
  getExecutionNodeData,
  getExecutionTrigger,
  listExecutions,
  retryExecution,
  startExecution,
} from "@/lib/operations/executions";
import { deleteWorkflow, updateWorkflow } from "@/lib/operations/workflows";
import { executionIdAt, ingestLines, makeWorkflow, report } from "@/tests/support/executions";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

const node = { nodeId: "n1", nodeName: "Fetch", nodeType: "http", status: "success" };

describe("a run", () => {
  it("begins pending, with the workflow's current version and the trigger's data apart", async () => {
    const context = makeContext({ runtime });
    const workflowId = await makeWorkflow(context);
    await updateWorkflow.execute(context, { workflowId, name: "Nightly sync" });
    const input = { order: { id: 7, lines: [null, 1.5, "ü"] } };
    const started = await startExecution.execute(context, { workflowId, input, customData: { order: "7" } });
    expect(started).toMatchObject({
      workflowName: "Nightly sync",
      workflowVersion: 2,
      status: "pending",
      triggerType: "api",
      startedAt: null,
      customData: { order: "7" },
      triggerDataBytes: Buffer.byteLength(JSON.stringify(input)),
    });
    const { executionId } = started;
    expect(await getExecution.execute(context, { executionId })).toEqual(started);
    expect(await getExecutionTrigger.execute(context, { executionId })).toEqual({ executionId, bytes: started.triggerDataBytes, data: input });
    expect(Number.parseInt(executionId.slice(0, 8), 16)).toBe(Math.floor(Date.parse(started.createdAt) / 1_000));
  });

  it("is refused for a workflow in the trash, of another organization, or with data over the cap", async () => {
    const context = makeContext({ runtime });
    const workflowId = await makeWorkflow(context);
    await expect(startExecution.execute(makeContext({ runtime }), { workflowId })).rejects.toMatchObject({ code: "not_found" });
    await expect(startExecution.execute(context, { workflowId, input: "x".repeat(15 * 1024 * 1024) })).rejects.toMatchObject({
      code: "payload_too_large",
      message: expect.stringContaining("15 MB"),
    });
    await expect(startExecution.execute(context, { workflowId, customData: { _bsontype: "ObjectId" } })).rejects.toMatchObject({
      code: "bad_request",
    });
    await deleteWorkflow.execute(context, { workflowId });
    await expect(startExecution.execute(context, { workflowId })).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("trash") });
    expect((await countExecutions.execute(context, {})).count).toBe(0);
  });

  it("is cancelled once, and only while it has not ended", async () => {
    const context = makeContext({ runtime });
    const workflowId = await makeWorkflow(context);
    const { executionId } = await startExecution.execute(context, { workflowId });
    expect(await cancelExecution.execute(context, { executionId })).toMatchObject({ status: "cancelled", durationMs: null, finishedAt: expect.any(String) });
    await expect(cancelExecution.execute(context, { executionId })).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("cancelled") });
    const startedAt = new Date(Date.now() - 40 * 86_400_000).toISOString();
    await ingestLines(context, [report(workflowId, { status: "running", startedAt, finishedAt: null })]);
    const [running] = (await listExecutions.execute(context, { status: ["running"] })).items;
    const cancelled = await cancelExecution.execute(context, { executionId: running?.executionId ?? "" });
    expect(cancelled.durationMs).toBe(Date.parse(cancelled.finishedAt ?? "") - Date.parse(startedAt));
  });

  it("is retried after its end, by the current version, with its trigger's data", async () => {
    const context = makeContext({ runtime });
    const workflowId = await makeWorkflow(context);
    const { executionId } = await startExecution.execute(context, { workflowId, input: [1, 2], customData: { a: "b" } });
    await expect(retryExecution.execute(context, { executionId })).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("pending") });
    await cancelExecution.execute(context, { executionId });
    await updateWorkflow.execute(context, { workflowId, name: "Renamed" });
    const retry = await retryExecution.execute(context, { executionId });
    expect(retry).toMatchObject({ status: "pending", retryOf: executionId, workflowVersion: 2, workflowName: "Renamed", customData: { a: "b" } });
    expect((await getExecutionTrigger.execute(context, { executionId: retry.executionId })).data).toEqual([1, 2]);
    await deleteWorkflow.execute(context, { workflowId });
    await expect(retryExecution.execute(context, { executionId })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is absent for another organization, in every operation", async () => {
    const context = makeContext({ runtime });
    const { executionId } = await startExecution.execute(context, { workflowId: await makeWorkflow(context), input: {} });
    const stranger = makeContext({ runtime });
    for (const operation of [getExecution, cancelExecution, retryExecution, getExecutionTrigger])
      await expect(operation.execute(stranger, { executionId })).rejects.toMatchObject({ code: "not_found", message: "There is no such execution." });
    await expect(getExecutionNodeData.execute(stranger, { executionId, nodeId: "n1" })).rejects.toMatchObject({ message: "There is no such execution." });
    expect((await listExecutions.execute(stranger, {})).items).toEqual([]);
  });

  it("asks for the permission to write", async () => {
    const reader = makeContext({ runtime, scopes: ["execution:read"] });
    for (const operation of [cancelExecution, retryExecution])
      await expect(operation.execute(reader, { executionId: newObjectId() })).rejects.toMatchObject({ code: "forbidden" });
    await expect(startExecution.execute(reader, { workflowId: newObjectId() })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("node data", () => {
  it("is read by attempt and direction, the last attempt where none is named", async () => {
    const context = makeContext({ runtime });
    const workflowId = await makeWorkflow(context);
    const nodeExecutions = [
      { ...node, status: "error", error: { message: "Once" }, input: { try: 1 } },
      { ...node, input: { try: 2 }, output: [{ json: { ok: true } }] },
    ];
    await ingestLines(context, [report(workflowId, { nodeExecutions })]);
    const [item] = (await listExecutions.execute(context, {})).items;
    const executionId = item?.executionId ?? "";
    const read = (fields: Record<string, unknown>) => getExecutionNodeData.execute(context, { executionId, nodeId: "n1", ...fields });
    expect(await read({})).toMatchObject({ attempt: 2, direction: "output", data: [{ json: { ok: true } }], bytes: 22 });
    expect(await read({ direction: "input" })).toMatchObject({ attempt: 2, data: { try: 2 } });
    expect(await read({ direction: "input", attempt: "1" })).toMatchObject({ attempt: 1, data: { try: 1 } });
    await expect(read({ attempt: 1 })).rejects.toMatchObject({ code: "not_found", message: expect.stringContaining("output") });
    await expect(read({ direction: "trigger" })).rejects.toMatchObject({ code: "bad_request" });
    expect((await getExecution.execute(context, { executionId })).nodeExecutions).toMatchObject([
      { attempt: 1, inputBytes: 9, outputBytes: null },
      { attempt: 2, inputBytes: 9, outputBytes: 22 },
    ]);
  });
});

describe("the list", () => {
  it("pages through all runs once, newest first, whatever they do meanwhile", async () => {
    const context = makeContext({ runtime });
    const workflowId = await makeWorkflow(context);
    const starts = Array.from({ length: 7 }, (_, index) => `2026-05-0${index + 1}T00:00:00.000Z`);
    await ingestLines(
      context,
      starts.map((startedAt) => report(workflowId, { startedAt, finishedAt: null, status: "running" })),
    );
    const seen: (string | null)[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { executionId: string; startedAt: string | null }[]; nextCursor: string | null } = await listExecutions.execute(context, {
        limit: 3,
        ...(cursor === null ? {} : { cursor }),
      });
      seen.push(...page.items.map(({ startedAt }) => startedAt));
      await cancelExecution.execute(context, { executionId: page.items.at(-1)?.executionId ?? "" });
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(starts.reverse());
  });

  it("filters by every field", async () => {
    const context = makeContext({ runtime });
    const [one, two] = [await makeWorkflow(context), await makeWorkflow(context)];
    const failing = { ...node, status: "error", error: { message: "Bad (request) .*" } };
    await ingestLines(context, [
      report(one, { customData: { tier: "gold", region: "eu" }, startedAt: "2026-05-01T00:00:00.250Z", finishedAt: "2026-05-01T00:00:01.250Z" }),
      report(one, { status: "error", nodeExecutions: [failing], startedAt: "2026-05-02T00:00:00Z", finishedAt: "2026-05-02T00:00:05Z" }),
      report(two, {
        status: "timeout",
        triggerType: "webhook",
        customData: { tier: "gold" },
        startedAt: "2026-05-03T00:00:00Z",
        finishedAt: "2026-05-03T01:00:00Z",
      }),
      report(two, { executionId: executionIdAt("2026-05-03T23:30:00Z"), startedAt: "2026-05-04T00:00:00Z", finishedAt: "2026-05-04T00:00:00Z" }),
    ]);
    const days = async (filters: Record<string, unknown>) => {
      const { items } = await listExecutions.execute(context, filters);
      expect(await countExecutions.execute(context, filters)).toEqual({ count: items.length, isExact: true });
      return items.map(({ startedAt }) => Number(startedAt?.slice(8, 10)));
    };
    expect(await days({ workflowId: one })).toEqual([2, 1]);
    expect(await days({ status: "error" })).toEqual([2]);
    expect(await days({ status: ["error", "timeout"] })).toEqual([3, 2]);
    expect(await days({ workflowId: two, status: ["success", "timeout"] })).toEqual([4, 3]);
    expect(await days({ triggerType: ["webhook"] })).toEqual([3]);
    expect(await days({ minDurationMs: 5_000, maxDurationMs: "60000" })).toEqual([2]);
    expect(await days({ failedNodeId: "n1" })).toEqual([2]);
    expect(await days({ errorText: "bad (REQUEST) .*" })).toEqual([2]);
    expect(await days({ errorText: "bad.*" })).toEqual([]);
    expect(await days({ customData: { tier: "gold" } })).toEqual([3, 1]);
    expect(await days({ customData: { tier: "gold", region: "eu" } })).toEqual([1]);
    expect(await days({ startedAfter: "2026-05-02T00:00:00Z" })).toEqual([4, 3, 2]);
    expect(await days({ startedAfter: "2026-05-04T00:00:00Z" })).toEqual([4]);
    expect(await days({ startedBefore: "2026-05-02T00:00:00Z" })).toEqual([1]);
    expect(await days({ startedBefore: "2026-05-01T00:00:00.300Z" })).toEqual([1]);
    expect(await days({ startedBefore: "2026-05-01T00:00:00.250Z" })).toEqual([]);
    expect(await days({ startedAfter: "1900-01-01T00:00:00Z", startedBefore: "9999-01-01T00:00:00Z" })).toEqual([4, 3, 2, 1]);
  });

  it("has no nodes, no data and no custom data in its items", async () => {
    const context = makeContext({ runtime });
    await ingestLines(context, [report(await makeWorkflow(context), { nodeExecutions: [{ ...node, output: 1 }], customData: { a: "b" } })]);
    const [item] = (await listExecutions.execute(context, {})).items;
    expect(Object.keys(item ?? {})).not.toEqual(expect.arrayContaining([expect.stringMatching(/nodeExecutions|customData|json/)]));
    expect(item).toMatchObject({ nodeCount: 1, finishedNodeCount: 1, store: "hot" });
  });

  it("counts exactly up to ten thousand, and says so beyond", async () => {
    const context = makeContext({ runtime });
    const workflowId = await makeWorkflow(context);
    await ingestLines(
      context,
      Array.from({ length: 10_001 }, () => report(workflowId)),
    );
    expect(await countExecutions.execute(context, {})).toEqual({ count: 10_000, isExact: false });
    expect(await countExecutions.execute(context, { status: "error" })).toEqual({ count: 0, isExact: true });
  });

  it.each([
    [{ cursor: "bm9wZQ" }, "cursor"],
    [{ cursor: Buffer.from(JSON.stringify(["2026-05-01T00:00:00Z", "17"])).toString("base64url") }, "cursor"],
    [{ workflowId: "1" }, "workflowId"],
    [{ status: "done" }, "status"],
    [{ status: { $ne: "x" } }, "status"],
    [{ startedAfter: "yesterday" }, "startedAfter"],
    [{ customData: { "a.b": "c" } }, "customData"],
    [{ customData: { a: { $gt: "" } } }, "customData"],
    [{ customData: { a: ["b", "c"] } }, "customData"],
    [{ customData: "gold" }, "customData"],
  ])("refuses %j", async (input: Record<string, unknown>, field) => {
    await expect(listExecutions.execute(makeContext({ runtime }), input)).rejects.toMatchObject({
      code: "bad_request",
      details: [{ path: expect.stringContaining(field) }],
    });
  });
});
