import { Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { splitLines } from "@/lib/adapters/read-lines";
import type { Runtime } from "@/lib/context";
import { ingestExecutions } from "@/lib/operations/execution-ingest";
import { countExecutions, getExecution, getExecutionNodeData, getExecutionTrigger, listExecutions } from "@/lib/operations/executions";
import { deleteWorkflow } from "@/lib/operations/workflows";
import { executionIdAt, ingestLines, makeWorkflow, report } from "@/tests/support/executions";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

const startedAt = "2026-05-01T10:00:00.000Z";
const node = { nodeId: "n1", nodeName: "Fetch", nodeType: "http", status: "success" };

function countData(executionId: string): Promise<number> {
  return runtime.stores.mongo.models.ExecutionData.countDocuments({ executionId: new Types.ObjectId(executionId) });
}

describe("ingest", () => {
  it("keeps a whole run: nodes, attempts, data, failure and custom data", async () => {
    const context = makeContext({ runtime });
    const workflowId = await makeWorkflow(context, { name: "Orders" });
    const executionId = executionIdAt(startedAt);
    const stack = "at x\n".repeat(10_000);
    const nodeExecutions = [
      { ...node, startedAt, durationMs: 300, input: { a: [1] }, output: null },
      { nodeId: "n2", status: "error", startedAt, finishedAt: "2026-05-01T10:00:01Z", error: { message: "Order 17 is gone", code: "E404", stack } },
      { nodeId: "n2", status: "error", attempt: 5, error: { message: "Order 18 is gone" } },
      { nodeId: "n3", status: "skipped" },
    ];
    const line = report(workflowId, {
      executionId,
      status: "error",
      nodeExecutions,
      triggerData: { body: "ü" },
      customData: { k: "v" },
      workflowVersion: 9,
      nodeCount: 7,
    });
    expect(await ingestLines(context, [line])).toEqual({ accepted: 1, duplicates: 0, rejected: 0, errors: [], errorsLeftOut: 0 });
    const run = await getExecution.execute(context, { executionId });
    expect(run).toMatchObject({
      executionId,
      workflowName: "Orders",
      workflowVersion: 9,
      status: "error",
      triggerType: "schedule",
      createdAt: startedAt,
      durationMs: 2_500,
      nodeCount: 7,
      finishedNodeCount: 2,
      error: { message: "Order 18 is gone", nodeId: "n2", fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) },
      customData: { k: "v" },
      triggerDataBytes: 13,
    });
    expect(run.nodeExecutions).toMatchObject([
      { nodeId: "n1", attempt: 1, durationMs: 300, finishedAt: "2026-05-01T10:00:00.300Z", inputBytes: 9, outputBytes: 4 },
      { nodeId: "n2", nodeName: "n2", nodeType: null, attempt: 1, durationMs: 1_000, error: { code: "E404", stack: stack.slice(0, 20_000) } },
      { nodeId: "n2", attempt: 5, startedAt: null },
      { nodeId: "n3", status: "skipped" },
    ]);
    expect((await getExecutionNodeData.execute(context, { executionId, nodeId: "n1" })).data).toBeNull();
    expect((await getExecutionTrigger.execute(context, { executionId })).data).toEqual({ body: "ü" });
  });

  it("gives a run without an id one that says when it began", async () => {
    const context = makeContext({ runtime });
    await ingestLines(context, [report(await makeWorkflow(context))]);
    const [run] = (await listExecutions.execute(context, {})).items;
    expect(Number.parseInt(run?.executionId.slice(0, 8) ?? "", 16)).toBe(Date.parse(startedAt) / 1_000);
  });

  it("names each bad line and takes the good ones around it", async () => {
    const context = makeContext({ runtime });
    const workflowId = await makeWorkflow(context);
    const trashed = await makeWorkflow(context);
    await deleteWorkflow.execute(context, { workflowId: trashed });
    const foreign = await makeWorkflow(makeContext({ runtime }));
    const twice = [
      { ...node, attempt: 1 },
      { ...node, attempt: 1 },
    ];
    const bad: [line: unknown, path: string, message: RegExp][] = [
      ["{", "", /not JSON/],
      ["[]", "", /object/],
      ["null", "", /object/],
      [report("x"), "workflowId", /24 hexadecimal/],
      [report(foreign), "workflowId", /no workflow of this organization/],
      [report(newObjectId()), "workflowId", /no workflow of this organization/],
      [report(workflowId, { status: "done" }), "status", /Invalid/],
      [report(workflowId, { surprise: 1 }), "", /surprise/],
      [report(workflowId, { startedAt: undefined }), "startedAt", /has begun/],
      [report(workflowId, { finishedAt: undefined }), "finishedAt", /has ended/],
      [report(workflowId, { finishedAt: "2026-05-01T09:59:59Z" }), "finishedAt", /between/],
      [report(workflowId, { status: "running" }), "finishedAt", /still/],
      [report(workflowId, { status: "pending", finishedAt: undefined }), "startedAt", /pending/],
      [report(workflowId, { startedAt: "1999-12-31T23:59:59Z" }), "startedAt", /2000/],
      [report(workflowId, { finishedAt: "2999-01-01T00:00:00Z" }), "finishedAt", /tomorrow/],
      [report(workflowId, { executionId: executionIdAt("2026-05-01T10:00:01Z") }), "executionId", /second/],
      [report(workflowId, { executionId: executionIdAt("2026-04-30T09:59:59Z") }), "executionId", /second/],
      [report(workflowId, { nodeExecutions: [{ nodeId: "", status: "success" }] }), "nodeExecutions.0.nodeId", /Too small/],
      [report(workflowId, { nodeExecutions: twice }), "nodeExecutions.1.attempt", /twice/],
      [report(workflowId, { customData: { $where: "1" } }), "customData.$where", /letters/],
      [report(workflowId, { customData: { a: { $gt: "" } } }), "customData.a", /string/],
      [report(workflowId, { nodeExecutions: [{ ...node, output: "x".repeat(15 * 1024 * 1024) }] }), "nodeExecutions.0.output", /15 MB/],
      [`{"workflowId":"${workflowId}","status":"pending","triggerData":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, "triggerData", /too deep/],
    ];
    const lines = bad.flatMap(([line]) => [report(workflowId), line]);
    const answer = await ingestLines(context, [...lines, report(trashed), ""]);
    expect(answer.errors.map(({ line, path }) => [line, path])).toEqual(bad.map(([, path], index) => [index * 2 + 2, path]));
    for (const [index, [, , message]] of bad.entries()) expect(answer.errors[index]?.message).toMatch(message);
    expect(answer).toMatchObject({ accepted: bad.length + 1, duplicates: 0, rejected: bad.length, errorsLeftOut: 0 });
    expect((await countExecutions.execute(context, {})).count).toBe(bad.length + 1);
  });

  it("caps the errors and says how many more there were", async () => {
    const answer = await ingestLines(
      makeContext({ runtime }),
      Array.from({ length: 130 }, () => "{"),
    );
    expect(answer).toMatchObject({ accepted: 0, rejected: 130, errorsLeftOut: 30 });
    expect(answer.errors).toHaveLength(100);
  });

  it("keeps what came before a body's cap, and says how much that was", async () => {
    const context = makeContext({ runtime });
    const line = `${JSON.stringify(report(await makeWorkflow(context)))}\n`;
    const chunks = [`${line}{\n${line}`, line.repeat(10)].map((text) => Buffer.from(text));
    const lines = splitLines({ chunks, bytesMax: line.length * 5 });
    await expect(ingestExecutions.execute(context, { lines })).rejects.toMatchObject({
      code: "payload_too_large",
      message: expect.stringContaining("2 accepted, 0 duplicates, 1 rejected"),
    });
    expect((await countExecutions.execute(context, {})).count).toBe(2);
  });

  it("takes a line with an id once, whatever it says the second time", async () => {
    const context = makeContext({ runtime });
    const workflowId = await makeWorkflow(context);
    const executionId = executionIdAt(startedAt);
    const line = report(workflowId, { executionId, nodeExecutions: [{ ...node, output: 1 }] });
    const other = report(workflowId, {
      executionId,
      status: "timeout",
      nodeExecutions: [
        { ...node, output: 2 },
        { nodeId: "n2", status: "success", output: 3 },
      ],
    });
    expect(await ingestLines(context, [line, other, line])).toMatchObject({ accepted: 1, duplicates: 2 });
    expect(await ingestLines(context, [other, report(workflowId, { executionId })])).toMatchObject({ accepted: 0, duplicates: 2, rejected: 0 });
    expect(await getExecution.execute(context, { executionId })).toMatchObject({ status: "success", nodeCount: 1 });
    expect((await getExecutionNodeData.execute(context, { executionId, nodeId: "n1" })).data).toBe(1);
    expect(await countData(executionId)).toBe(1);
  });

  it("refuses another organization's id without a word of it, and leaves nothing behind", async () => {
    const owner = makeContext({ runtime });
    const executionId = executionIdAt(startedAt);
    await ingestLines(owner, [report(await makeWorkflow(owner), { executionId, nodeExecutions: [{ ...node, output: "mine" }] })]);
    const stranger = makeContext({ runtime });
    const line = report(await makeWorkflow(stranger), { executionId, nodeExecutions: [{ ...node, output: "theirs" }] });
    const answer = await ingestLines(stranger, [line]);
    expect(answer).toMatchObject({ accepted: 0, duplicates: 0, rejected: 1, errors: [{ line: 1, path: "executionId" }] });
    expect(answer.errors[0]?.message).not.toMatch(/exist|taken|organi[sz]ation|already/);
    expect((await getExecutionNodeData.execute(owner, { executionId, nodeId: "n1" })).data).toBe("mine");
    expect(await countData(executionId)).toBe(1);
    await expect(getExecution.execute(stranger, { executionId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("takes the same lines once when they come several times at the same moment", async () => {
    const context = makeContext({ runtime });
    const workflowId = await makeWorkflow(context);
    const lines = Array.from({ length: 2_500 }, () => report(workflowId, { executionId: executionIdAt(startedAt), nodeExecutions: [{ ...node, output: {} }] }));
    const answers = await Promise.all([1, 2, 3].map(() => ingestLines(context, lines)));
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(2_500);
    expect(answers.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(5_000);
    expect((await countExecutions.execute(context, {})).count).toBe(2_500);
  });
});
