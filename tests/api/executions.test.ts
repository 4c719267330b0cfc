import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as cancelRoute } from "@/app/api/v1/executions/[executionId]/cancel/route";
import { GET as dataRoute } from "@/app/api/v1/executions/[executionId]/nodes/[nodeId]/data/route";
import { POST as retryRoute } from "@/app/api/v1/executions/[executionId]/retry/route";
import { GET as getRoute } from "@/app/api/v1/executions/[executionId]/route";
import { GET as countRoute } from "@/app/api/v1/executions/count/route";
import { POST as ingestRoute } from "@/app/api/v1/executions/ingest/route";
import { GET as listRoute } from "@/app/api/v1/executions/route";
import { GET as statisticsRoute } from "@/app/api/v1/executions/statistics/route";
import { POST as startRoute } from "@/app/api/v1/workflows/[workflowId]/executions/route";
import { GET as exportRoute } from "@/app/api/v1/workflows/[workflowId]/export/route";
import { GET as getWorkflowRoute, PATCH as updateWorkflowRoute } from "@/app/api/v1/workflows/[workflowId]/route";
import { POST as importRoute } from "@/app/api/v1/workflows/import/route";
import { POST as createWorkflowRoute } from "@/app/api/v1/workflows/route";
import type { Runtime } from "@/lib/context";
import { getExecution, listExecutions } from "@/lib/operations/executions";
import { call, createKey, useRuntime } from "@/tests/support/api";
import { makeWorkflow, report } from "@/tests/support/executions";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

const ndjson = { "content-type": "application/x-ndjson" };
let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
  useRuntime(runtime);
});
afterAll(() => runtime.close());

async function open() {
  const organizationId = newObjectId();
  const context = makeContext({ runtime, organizationId });
  return { context, secret: await createKey({ runtime, organizationId }), workflowId: await makeWorkflow(context) };
}

describe("executions by HTTP", () => {
  it("start without a body, and once per idempotency key", async () => {
    const { context, secret, workflowId } = await open();
    const bare = await call(startRoute, { method: "POST", path: "/", params: { workflowId }, secret });
    expect(bare).toMatchObject({ status: 201, body: { status: "pending", triggerDataBytes: null } });
    const headers = { "idempotency-key": "order-7" };
    const ask = () => call(startRoute, { method: "POST", path: "/", params: { workflowId }, secret, headers, json: { input: { order: 7 } } });
    const [first, second] = [await ask(), await ask()];
    expect(second.body).toEqual(first.body);
    expect((await listExecutions.execute(context, {})).items).toHaveLength(2);
    const executionId = String(first.body.executionId);
    expect((await call(cancelRoute, { method: "POST", path: "/", params: { executionId }, secret })).body.status).toBe("cancelled");
    expect((await call(cancelRoute, { method: "POST", path: "/", params: { executionId }, secret })).status).toBe(409);
    const retry = await call(retryRoute, { method: "POST", path: "/", params: { executionId }, secret });
    expect(retry).toMatchObject({ status: 201, body: { retryOf: executionId, triggerDataBytes: 11 } });
    expect((await call(getRoute, { method: "GET", path: "/", params: { executionId }, secret })).body).toEqual(
      await getExecution.execute(context, { executionId }),
    );
  });

  it("filter by custom data in the query, and refuse what is no plain value", async () => {
    const { context, secret, workflowId } = await open();
    const lines = [report(workflowId, { customData: { tier: "gold" } }), report(workflowId, { customData: { tier: "silver" } })];
    await call(ingestRoute, { method: "POST", path: "/", secret, headers: ndjson, body: lines.map((line) => JSON.stringify(line)).join("\n") });
    const get = (query: string) => call(listRoute, { method: "GET", path: `/?${query}`, secret });
    expect((await get("customData.tier=gold")).body).toEqual(await listExecutions.execute(context, { customData: { tier: "gold" } }));
    expect((await get("customData.tier=gold")).body.items).toHaveLength(1);
    expect((await get("customData.__proto__=gold&customData.tier=gold")).status).toBeLessThan(500);
    expect((await call(countRoute, { method: "GET", path: "/?customData.tier=silver&status=success&status=error", secret })).body).toEqual({
      count: 1,
      isExact: true,
    });
    for (const query of [
      "status[$ne]=x",
      "status=$ne",
      "customData.tier[$ne]=gold",
      "customData.tier=gold&customData.tier=silver",
      "customData.a.b=gold",
      "customData=gold",
      "customData.$where=1",
      "errorText[$regex]=x",
      "workflowId[$gt]=",
      "other.tier=gold",
      "cursor=x",
      "limit=0",
    ])
      expect(await get(query), query).toMatchObject({ status: 400, body: { code: "bad_request" } });
    expect((await call(statisticsRoute, { method: "GET", path: "/?groupBy=organizationId", secret })).status).toBe(400);
    expect((await call(statisticsRoute, { method: "GET", path: "/?groupBy=status", secret })).status).toBe(200);
  });

  it("report node data of a node whose id has every character", async () => {
    const { context, secret, workflowId } = await open();
    const nodeId = 'a/b "ü" $x.y';
    const line = JSON.stringify(report(workflowId, { nodeExecutions: [{ nodeId, status: "success", output: [1] }] }));
    await call(ingestRoute, { method: "POST", path: "/", secret, headers: ndjson, body: line });
    const executionId = (await listExecutions.execute(context, {})).items[0]?.executionId ?? "";
    const answer = await call(dataRoute, { method: "GET", path: "/?direction=output&attempt=1", params: { executionId, nodeId }, secret });
    expect(answer).toMatchObject({ status: 200, body: { nodeId, data: [1] } });
    expect((await call(dataRoute, { method: "GET", path: "/?attempt=0", params: { executionId, nodeId }, secret })).status).toBe(400);
  });

  it("are ingested as NDJSON only, line by line, and not by a stranger", async () => {
    const { secret, workflowId } = await open();
    const post = (body: BodyInit, headers: Record<string, string> = ndjson, key: string | null = secret) =>
      call(ingestRoute, { method: "POST", path: "/", secret: key, headers, body });
    const good = JSON.stringify(report(workflowId));
    expect(await post(good, { "content-type": "application/json" })).toMatchObject({ status: 415 });
    expect(await post(good, ndjson, null)).toMatchObject({ status: 401 });
    expect(await post(good, { ...ndjson, "content-length": String(65 * 1024 * 1024) })).toMatchObject({ status: 413 });
    const latin1 = Buffer.concat([Buffer.from(`${good}\r\n\n`), Buffer.from([0x7b, 0xff, 0x7d]), Buffer.from(`\n${good}\n`)]);
    expect(await post(new Uint8Array(latin1))).toMatchObject({
      status: 200,
      body: { accepted: 2, rejected: 1, errors: [{ line: 3, message: "is not valid UTF-8" }] },
    });
    expect(await post("")).toMatchObject({ status: 200, body: { accepted: 0, duplicates: 0, rejected: 0, errors: [] } });
    const many = await post(`${"{\n".repeat(49_999)}${good}\n${good}`);
    expect(many).toMatchObject({ status: 413, body: { detail: expect.stringMatching(/50000 lines.*1 accepted, 0 duplicates, 49999 rejected/) } });
    const long = await post(`{"a":"${"x".repeat(33 * 1024 * 1024)}"}\n${good}`);
    expect(long).toMatchObject({ status: 200, body: { accepted: 1, rejected: 1, errors: [{ line: 1, message: expect.stringContaining("32 MB") }] } });
  });
});

describe("a workflow's unknown fields", () => {
  it("survive a change of another field, export and import", async () => {
    const { secret } = await open();
    const nodes = [
      {
        id: "a",
        type: "trigger.webhook",
        position: { x: 1, y: 2, z: 3 },
        colour: "red",
        data: {
          label: "Hook",
          parameters: { "a.b": 1, $set: { nested: {} }, empty: [] },
          credentials: [],
          integration: "webhook",
          hints: [null, { deep: [[]] }],
        },
      },
    ];
    const edges = [{ id: "e", source: "a", target: "gone", sourceHandle: "main:0", weight: 2, style: { dash: [1, 2] } }];
    const settings = { timezone: "Asia/Kathmandu", future: { flags: { $on: true, "with.dot": {} } } };
    const graph = { nodes, edges, settings };
    const created = await call(createWorkflowRoute, { method: "POST", path: "/", secret, json: { name: "Flexible", ...graph } });
    const workflowId = String(created.body.workflowId);
    const params = { workflowId };
    expect((await call(updateWorkflowRoute, { method: "PATCH", path: "/", params, secret, json: { name: "Renamed" } })).body).toMatchObject({ version: 2 });
    const read = await call(getWorkflowRoute, { method: "GET", path: "/", params, secret });
    expect({ nodes: read.body.nodes, edges: read.body.edges, settings: read.body.settings }).toEqual(graph);
    await call(updateWorkflowRoute, {
      method: "PATCH",
      path: "/",
      params,
      secret,
      json: { nodes: read.body.nodes, edges: read.body.edges, settings: read.body.settings },
    });
    const exported = await call(exportRoute, { method: "GET", path: "/", params, secret });
    expect(exported.body).toMatchObject({ name: "Renamed", ...graph });
    const imported = await call(importRoute, { method: "POST", path: "/", secret, json: exported.body });
    const [line] = Array.isArray(imported.body.results) ? imported.body.results : [];
    expect(line).toMatchObject({ ok: true });
    const again = await call(getWorkflowRoute, { method: "GET", path: "/", params: { workflowId: line.workflowId }, secret });
    expect({ nodes: again.body.nodes, edges: again.body.edges, settings: again.body.settings }).toEqual(graph);
  });
});
