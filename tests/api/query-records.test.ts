import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { route } from "@/lib/adapters/route";
import type { Runtime } from "@/lib/context";
import { defineOperation } from "@/lib/operations/define-operation";
import { listOf } from "@/lib/schemas/pagination";
import { call, createKey, useRuntime } from "@/tests/support/api";
import { openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
let secret: string;
beforeAll(async () => {
  runtime = await openTestRuntime();
  useRuntime(runtime);
  secret = await createKey({ runtime });
});
afterAll(() => runtime.close());

const echo = defineOperation({
  name: "test.echo",
  permission: "workflow:read",
  input: z.strictObject({
    q: z.string().optional(),
    customData: z.record(z.string(), z.string()).default({}),
    dimension: z.record(z.string(), listOf(z.string())).optional(),
    settings: z.strictObject({ a: z.string() }).optional(),
  }),
  output: z.unknown(),
  http: { method: "GET", path: "/test", tag: "test", summary: "" },
  run: async (_context, input) => input,
});

it.each([
  ["customData.orderId=5&customData.a.b=x", { customData: { orderId: "5", "a.b": "x" } }],
  ["customData[orderId]=5&q=.", { customData: { orderId: "5" }, q: "." }],
  ["dimension.region=eu&dimension.region=us", { customData: {}, dimension: { region: ["eu", "us"] } }],
  ["customData.key%20with%20spaces=%C3%A9", { customData: { "key with spaces": "é" } }],
])("entries of a record are read from %s", async (query, expected) => {
  expect(await call(route(echo), { method: "GET", path: `/?${query}`, secret })).toMatchObject({ status: 200, body: expected });
});

it.each(["unknown.a=1", "settings.a=1", "q.a=1", "customData=5", "customData.=5", "customData.a=1&customData.a=2", "__proto__.a=1"])(
  "%s is refused",
  async (query) => {
    expect((await call(route(echo), { method: "GET", path: `/?${query}`, secret })).status).toBe(400);
  },
);
