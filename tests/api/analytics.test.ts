import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as listMetricsRoute, POST as recordRoute } from "@/app/api/v1/analytics/metrics/route";
import { GET as seriesRoute } from "@/app/api/v1/analytics/series/route";
import { GET as summaryRoute } from "@/app/api/v1/analytics/summary/route";
import type { Runtime } from "@/lib/context";
import { getAnalyticsSummary, getSeries } from "@/lib/operations/analytics";
import { call, createKey, useRuntime } from "@/tests/support/api";
import { insertRuns } from "@/tests/support/runs";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
let secret: string;
const organizationId = newObjectId();
beforeAll(async () => {
  runtime = await openTestRuntime();
  useRuntime(runtime);
  secret = await createKey({ runtime, organizationId });
});
afterAll(() => runtime.close());

const range = "from=2026-05-01T00:00:00Z&to=2026-05-08T00:00:00Z";
const timestamp = "2026-05-02T12:00:00Z";

function read(handler: typeof seriesRoute, query: string, key: string | null = secret) {
  return call(handler, { method: "GET", path: `/api/v1/analytics/x?${query}`, secret: key });
}
function record(metrics: unknown, key: string | null = secret) {
  return call(recordRoute, { method: "POST", path: "/api/v1/analytics/metrics", secret: key, json: { metrics } });
}

describe("the routes of analytics", () => {
  it("take metrics and answer with series by dimension, named in the query string", async () => {
    const points = [
      { name: "orders.total", value: 10, timestamp, dimensions: { region: "eu", plan: "pro" } },
      { name: "orders.total", value: 5, timestamp, dimensions: { region: "eu", plan: "free" } },
      { name: "orders.total", value: 1, timestamp, dimensions: { region: "us", plan: "pro" } },
    ];
    expect(await record(points)).toMatchObject({ status: 201, body: { recorded: 3 } });
    const ask = (query: string) => read(seriesRoute, `metric=orders.total&${range}&interval=1d&${query}`);
    const valuesOf = async (query: string) => {
      const groups = (await ask(query)).body.groups as { key: string | null; points: { value: number }[] }[];
      return Object.fromEntries(groups.map(({ key, points: [point] }) => [String(key), point?.value]));
    };
    expect(await valuesOf("groupBy=region")).toEqual({ eu: 15, us: 1 });
    expect(await valuesOf("dimension.region=eu")).toEqual({ null: 15 });
    expect(await valuesOf("dimension.region=eu&dimension.plan=pro")).toEqual({ null: 10 });
    expect(await valuesOf("dimension.region=moon")).toEqual({});
    expect(await ask("dimension.region=eu&dimension.region=us")).toMatchObject({ status: 400, body: { errors: [{ path: "dimension.region" }] } });
    expect(await ask("dimension.__proto__=eu")).toMatchObject({ status: 400 });
    expect(await ask("dimension=eu")).toMatchObject({ status: 400, body: { errors: [{ path: "dimension" }] } });
    expect((await ask("groupBy=region")).body).toEqual(
      await getSeries.execute(makeContext({ runtime, organizationId }), {
        metric: "orders.total",
        from: "2026-05-01T00:00:00Z",
        to: "2026-05-08T00:00:00Z",
        interval: "1d",
        groupBy: "region",
      }),
    );
    expect((await read(listMetricsRoute, "limit=5")).body.items).toEqual([
      { name: "orders.total", dimensionKeys: ["plan", "region"], firstAt: "2026-05-02T12:00:00.000Z", lastAt: "2026-05-02T12:00:00.000Z" },
    ]);
  });

  it("name the bad point and keep none of its batch", async () => {
    const answer = await record([
      { name: "half.saved", value: 1 },
      { name: "half.saved", value: "many" },
    ]);
    expect(answer).toMatchObject({ status: 400, body: { code: "bad_request", errors: [{ path: "metrics.1.value" }] } });
    expect((await read(seriesRoute, `metric=half.saved&${range}`)).body.groups).toEqual([]);
  });

  it("keep a batch once that is sent again with its Idempotency-Key", async () => {
    const send = () =>
      call(recordRoute, {
        method: "POST",
        path: "/api/v1/analytics/metrics",
        secret,
        json: { metrics: [{ name: "sent.twice", value: 1, timestamp: "2003-07-01T00:00:00Z" }] },
        headers: { "idempotency-key": "batch-1" },
      });
    const answers = [await send(), await send()];
    expect(answers.map(({ status, body, headers }) => [status, body.recorded, headers.get("idempotency-replayed")])).toEqual([
      [201, 1, null],
      [201, 1, "true"],
    ]);
    const series = await read(seriesRoute, "metric=sent.twice&from=2003-07-01T00:00:00Z&to=2003-08-01T00:00:00Z&interval=1mo&aggregate=count");
    expect(series.body.groups).toMatchObject([{ points: [{ at: "2003-07-01T00:00:00.000Z", value: 1 }] }]);
  });

  it("take a batch of 10,000 with long dimensions, and refuse a larger body than 16 MiB", async () => {
    const dimensions = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`key_${index}`, "v".repeat(120)]));
    const batch = Array.from({ length: 10_000 }, () => ({ name: "large.batch", value: 1, timestamp, dimensions }));
    expect(await record(batch)).toMatchObject({ status: 201, body: { recorded: 10_000 } });
    const doubled = batch.map((point) => ({ ...point, dimensions: { ...dimensions, more: "v".repeat(200), most: "v".repeat(200), extra: "v".repeat(200) } }));
    expect(await record(doubled)).toMatchObject({ status: 413 });
  });

  it("answer runs by status and by workflow, as the operations do", async () => {
    await insertRuns({
      runtime,
      organizationId,
      runs: [
        { startedAt: new Date(timestamp), durationMs: 5 },
        { startedAt: new Date(timestamp), status: "timeout" },
      ],
    });
    const { body } = await read(seriesRoute, `metric=executions.count&${range}&groupBy=status&status=timeout&status=error&timeZone=Europe/Berlin&interval=1d`);
    expect(body).toMatchObject({ source: "mongodb", groups: [{ key: "timeout", points: [{ at: "2026-05-01T22:00:00.000Z", value: 1 }] }] });
    const summary = await read(summaryRoute, range);
    expect(summary.body).toMatchObject({ executions: { runs: { value: 2, previous: 0 }, failed: { value: 1 }, failureRate: { value: 0.5 } } });
    expect(summary.body).toEqual(
      await getAnalyticsSummary.execute(makeContext({ runtime, organizationId }), { from: "2026-05-01T00:00:00Z", to: "2026-05-08T00:00:00Z" }),
    );
  });

  it.each([
    ["a reversed range", "metric=a&from=2026-05-08T00:00:00Z&to=2026-05-01T00:00:00Z", "to"],
    ["an unknown zone", `metric=a&${range}&timeZone=Europe/Atlantis`, "timeZone"],
    ["too many points", "metric=a&from=2020-01-01T00:00:00Z&to=2026-05-01T00:00:00Z&interval=15m", "interval"],
    ["no metric", range, "metric"],
    ["two metrics", `metric=a&metric=b&${range}`, "metric"],
    ["an operator", `metric=a&${range}&workflowId[$ne]=x`, ""],
  ])("refuse %s", async (_, query, path) => {
    expect(await read(seriesRoute, query)).toMatchObject({ status: 400, body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) } });
  });

  it("ask for the permission of each, and show nobody else's figures", async () => {
    const reader = await createKey({ runtime, organizationId, scopes: ["analytics:read"] });
    const writer = await createKey({ runtime, organizationId, scopes: ["analytics:write"] });
    expect(await record([{ name: "a", value: 1 }], reader)).toMatchObject({ status: 403 });
    expect(await record([{ name: "a", value: 1 }], null)).toMatchObject({ status: 401 });
    for (const [handler, query] of [
      [seriesRoute, `metric=a&${range}`],
      [summaryRoute, range],
      [listMetricsRoute, ""],
    ] as const) {
      expect((await read(handler, query, reader)).status).toBe(200);
      expect((await read(handler, query, writer)).status).toBe(403);
      expect((await read(handler, query, null)).status).toBe(401);
    }
    const stranger = await createKey({ runtime });
    expect((await read(listMetricsRoute, "", stranger)).body).toEqual({ items: [], nextCursor: null });
    expect((await read(seriesRoute, `metric=orders.total&${range}`, stranger)).body.groups).toEqual([]);
    expect((await read(summaryRoute, range, stranger)).body).toMatchObject({ executions: { runs: { value: 0 } }, ai: { messages: { value: 0 } } });
  });
});
