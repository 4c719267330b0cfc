import { describe, expect, it } from "vitest";
import { describeLimits, describeType, objectWithin } from "@/components/api-docs/describe-schema";
import { groupOperations, listOperations, listResponses } from "@/components/api-docs/operations";
import { toCurl } from "@/components/api-docs/to-curl";
import { createOpenApiDocument } from "@/lib/adapters/openapi";
import { httpOperations } from "@/lib/operations/catalogue";
import type { ApiDocument } from "@/lib/schemas/api-document";

const document: ApiDocument = JSON.parse(JSON.stringify(createOpenApiDocument({ url: "http://localhost:3000", version: "0" })));
const schemas = document.components.schemas ?? {};
const operations = listOperations(document);

function find(name: string) {
  const operation = operations.find(({ operationId }) => operationId === name);
  if (operation === undefined) throw new Error(`there is no ${name}`);
  return operation;
}

describe("the API reference", () => {
  it("shows every operation once, and every response of it", () => {
    const shown = groupOperations(document).flatMap((group) => group.operations.map(({ operationId }) => operationId));
    expect(shown.sort()).toEqual(httpOperations.map(({ name }) => name).sort());
    for (const operation of operations) {
      const shownResponses = listResponses(document, operation);
      expect(shownResponses.map(({ status }) => status).sort(), operation.operationId).toEqual(Object.keys(operation.responses).sort());
      expect(shownResponses.every(({ description }) => description.length > 0)).toBe(true);
    }
  });

  it("gives a line to paste that has the key in the environment, quotes for the shell and a body", () => {
    expect(toCurl({ operation: find("workflow.create"), serverUrl: "http://localhost:3000/api/v1", schemas })).toBe(
      [
        "curl -X POST 'http://localhost:3000/api/v1/workflows'",
        '-H "Authorization: Bearer $REPORUNNER_API_KEY"',
        '-H "Idempotency-Key: $(uuidgen)"',
        "-H 'Content-Type: application/json'",
        `-d '{"name":"…"}'`,
      ].join(" \\\n  "),
    );
    expect(toCurl({ operation: find("article.import"), serverUrl: "", schemas })).toContain("-F files=@article.md");
    expect(toCurl({ operation: find("search"), serverUrl: "", schemas })).toContain("'/search?q=…'");
    expect(toCurl({ operation: { ...find("search"), path: "/it's" }, serverUrl: "", schemas })).toContain(`'/it'\\''s?q=…'`);
  });

  it("says what a value is in a few words", () => {
    expect(describeType({ anyOf: [{ type: "string" }, { type: "null" }] })).toBe("string or null");
    expect(describeType({ type: "array", items: { $ref: "#/components/schemas/Workflow" } })).toBe("list of Workflow");
    expect(describeType({ enum: ["a", "b"] })).toBe('"a" | "b"');
    expect(describeType({ type: "object", additionalProperties: { type: "string" } })).toBe("object of string");
    expect(describeLimits({ type: "string", minLength: 1, maxLength: 200, default: "x" })).toEqual(["1 to 200 characters", 'default "x"']);
    expect(describeLimits({ anyOf: [{ type: "string", format: "date-time", pattern: "^x$" }, { type: "null" }] })).toEqual(["ISO 8601, UTC"]);
  });

  it("finds the fields behind names, lists and choices", () => {
    expect(objectWithin({ type: "array", items: { $ref: "#/components/schemas/Workflow" } }, schemas)).toMatchObject({
      names: ["Workflow"],
      object: { properties: { workflowId: expect.anything() } },
    });
    expect(objectWithin({ type: "string" }, schemas)).toBeNull();
  });
});
