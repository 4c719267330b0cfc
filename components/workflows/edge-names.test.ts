import { describe, expect, it } from "vitest";
import { nameKind, nameOutput, parseHandle } from "@/components/workflows/edge-names";
import type { WorkflowNode } from "@/lib/schemas/workflow";

function node(type: string, data: Record<string, unknown> = {}): WorkflowNode {
  return { id: "a", type, position: null, data: { label: "A", integration: null, parameters: {}, credentials: [], ...data } };
}

describe("parseHandle", () => {
  it.each([
    [null, "main:0"],
    [undefined, "main:0"],
    ["", "main:0"],
    ["main", "main:0"],
    ["main:0", "main:0"],
    ["main:12", "main:12"],
    ["ai_tool:0", "ai_tool:0"],
    ["ai_tool", "ai_tool:0"],
    ["true", "true"],
    ["a:b", "a:b"],
  ])("%s is the port %s", (handle, key) => {
    expect(parseHandle(handle).key).toBe(key);
  });

  it("takes a word for an output of the flow and ai_ for a kind of its own", () => {
    expect(parseHandle("technical")).toMatchObject({ kind: "main", name: "technical" });
    expect(parseHandle("ai_languageModel:1")).toMatchObject({ kind: "ai_languageModel", index: 1, name: null });
  });
});

it("writes a kind in words", () => {
  expect(nameKind("ai_languageModel")).toBe("language model");
  expect(nameKind("ai_tool")).toBe("tool");
});

describe("nameOutput", () => {
  const second = parseHandle("main:1");

  it("knows n8n's branching nodes", () => {
    expect(nameOutput(node("n8n-nodes-base.if"), second)).toBe("false");
    expect(nameOutput(node("n8n-nodes-base.splitInBatches", { typeVersion: 3 }), second)).toBe("loop");
    expect(nameOutput(node("n8n-nodes-base.splitInBatches", { typeVersion: 2 }), second)).toBe("done");
  });

  it("reads the names an author gave", () => {
    const named = node("n8n-nodes-base.switch", { parameters: { rules: { values: [{}, { outputKey: "urgent" }] } } });
    expect(nameOutput(named, second)).toBe("urgent");
    expect(nameOutput(named, parseHandle("main:0"))).toBe("output 1");
  });

  it("tells the output for errors, and counts where nothing is known", () => {
    expect(nameOutput(node("n8n-nodes-base.httpRequest", { onError: "continueErrorOutput" }), second)).toBe("error");
    expect(nameOutput(node("custom.thing"), second)).toBe("output 2");
  });
});
