import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as readDocument } from "@/app/api/v1/openapi.json/route";
import { GET as getRoute } from "@/app/api/v1/workflows/[workflowId]/route";
import { POST as createRoute, GET as listRoute } from "@/app/api/v1/workflows/route";
import type { Runtime } from "@/lib/context";
import { httpOperations } from "@/lib/operations/catalogue";
import { getWorkflow, listWorkflows } from "@/lib/operations/workflows";
import { call, createKey, useRuntime } from "@/tests/support/api";
import { makeContext, makeContextOf, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

const root = resolve("app/api/v1");
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
  useRuntime(runtime);
});
afterAll(() => runtime.close());

/** `GET /workflows/{workflowId}` of every route file, the two that are not operations left out. */
async function listRouteFiles(): Promise<string[]> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith("route.ts") && !/openapi|unknown/.test(name));
  const routes = files.map(async (name) => {
    const module: Record<string, unknown> = await import(join(root, name));
    const path = `/${name.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`;
    return methods.filter((method) => method in module).map((method) => `${method} ${path}`);
  });
  return (await Promise.all(routes)).flat().sort();
}

describe("the API", () => {
  it("has exactly the routes that the operations name, and its document lists exactly these", async () => {
    const ofOperations = httpOperations.map(({ http }) => `${http?.method} ${http?.path}`).sort();
    expect(await listRouteFiles()).toEqual(ofOperations);
    const document: { paths: Record<string, Record<string, { operationId: string; responses: object }>> } = JSON.parse(await (await readDocument()).text());
    const ofDocument = Object.entries(document.paths).flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`));
    expect(ofDocument.sort()).toEqual(ofOperations);
    for (const { http, name } of httpOperations)
      expect(document.paths[http?.path ?? ""]?.[http?.method.toLowerCase() ?? ""]).toMatchObject({
        operationId: name,
        responses: { default: expect.anything() },
      });
  });

  it("refuses a stranger in every operation", async () => {
    const stranger = makeContextOf({ runtime, actor: { kind: "anonymous" } });
    for (const operation of httpOperations) await expect(operation.execute(stranger, {}), operation.name).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("answers through its routes what the operations answer", async () => {
    const organizationId = newObjectId();
    const secret = await createKey({ runtime, organizationId });
    const context = makeContext({ runtime, organizationId });
    const created = await call(createRoute, { method: "POST", path: "/api/v1/workflows", secret, json: { name: "Twice", tags: ["a"] } });
    expect(created.status).toBe(201);
    const workflowId = String(created.body.workflowId);
    expect((await call(getRoute, { method: "GET", path: `/api/v1/workflows/${workflowId}`, params: { workflowId }, secret })).body).toEqual(
      await getWorkflow.execute(context, { workflowId }),
    );
    expect((await call(listRoute, { method: "GET", path: "/api/v1/workflows?limit=5&tag=a", secret })).body).toEqual(
      await listWorkflows.execute(context, { limit: 5, tag: ["a"] }),
    );
  });
});
