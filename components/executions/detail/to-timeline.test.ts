import { describe, expect, it } from "vitest";
import { chooseAttempt, choosePanelTab } from "@/components/executions/detail/choose-attempt";
import { toTimeline } from "@/components/executions/detail/to-timeline";
import type { ExecutionError, NodeExecution } from "@/lib/schemas/execution";

const second = (offset: number) => new Date(Date.UTC(2026, 10, 25, 12, 0, 0) + offset * 1_000).toISOString();

function node(nodeId: string, from: number | null, to: number | null, more: Partial<NodeExecution> = {}): NodeExecution {
  return {
    nodeId,
    nodeName: nodeId,
    nodeType: null,
    status: "success",
    attempt: 1,
    startedAt: from === null ? null : second(from),
    finishedAt: to === null ? null : second(to),
    durationMs: from === null || to === null ? null : (to - from) * 1_000,
    error: null,
    inputBytes: null,
    outputBytes: 2,
    ...more,
  };
}

const run = (nodeExecutions: NodeExecution[], finishedAt: string | null = second(10)) => ({ startedAt: second(0), finishedAt, nodeExecutions });
const error = (nodeId: string): ExecutionError => ({ message: "no", nodeId, nodeName: nodeId, fingerprint: "0" });

describe("toTimeline", () => {
  it("lays attempts of one node beneath each other, on one axis", () => {
    const http = [node("http", 5, 10, { attempt: 2, status: "error" }), node("http", 1, 2, { attempt: 1, status: "error" })];
    const { rows, spanMs } = toTimeline({
      execution: run([node("slack", 3, 4), ...http, node("hook", 0, 1), node("end", null, null, { status: "pending" })]),
      now: null,
    });
    expect(spanMs).toBe(10_000);
    expect(rows.map(({ node: { nodeId, attempt }, attemptCount, bar }) => [nodeId, attempt, attemptCount, bar])).toEqual([
      ["hook", 1, 1, { startPercent: 0, widthPercent: 10 }],
      ["http", 1, 2, { startPercent: 10, widthPercent: 10 }],
      ["http", 2, 2, { startPercent: 50, widthPercent: 50 }],
      ["slack", 1, 1, { startPercent: 30, widthPercent: 10 }],
      ["end", 1, 1, null],
    ]);
  });

  it("what runs reaches until now", () => {
    const execution = run([node("hook", 0, 1), node("wait", 1, null, { status: "running" })], null);
    const { rows, spanMs } = toTimeline({ execution, now: Date.parse(second(5)) });
    expect(spanMs).toBe(5_000);
    expect(rows[1]?.bar).toEqual({ startPercent: 20, widthPercent: 80 });
  });

  it("a run of no length and one without nodes have an axis too", () => {
    expect(toTimeline({ execution: run([node("hook", 0, 0)], second(0)), now: null }).rows[0]?.bar).toEqual({ startPercent: 0, widthPercent: 0 });
    expect(toTimeline({ execution: { startedAt: null, finishedAt: null, nodeExecutions: [] }, now: 5 })).toEqual({ rows: [], spanMs: null });
  });
});

describe("chooseAttempt", () => {
  const nodes = [node("hook", 0, 1), node("http", 1, 2, { status: "error" }), node("http", 2, 3, { status: "error", attempt: 2 }), node("slack", 3, 4)];
  it("opens what failed, in its last attempt", () => {
    expect(chooseAttempt({ nodeExecutions: nodes, error: error("http") }, { node: null, attempt: null })).toBe(nodes[2]);
  });
  it("follows the address, and takes the last attempt where it names none that is there", () => {
    expect(chooseAttempt({ nodeExecutions: nodes, error: error("http") }, { node: "http", attempt: 1 })).toBe(nodes[1]);
    expect(chooseAttempt({ nodeExecutions: nodes, error: error("http") }, { node: "http", attempt: 9 })).toBe(nodes[2]);
    expect(chooseAttempt({ nodeExecutions: nodes, error: error("http") }, { node: "gone", attempt: 1 })).toBe(nodes[2]);
  });
  it("of a run that went well it opens the end, of one without nodes nothing", () => {
    expect(chooseAttempt({ nodeExecutions: [nodes[0], nodes[3]].filter((item) => item !== undefined), error: null }, { node: null, attempt: null })).toBe(
      nodes[3],
    );
    expect(chooseAttempt({ nodeExecutions: [], error: null }, { node: null, attempt: null })).toBeNull();
  });
});

it("the tab that says most is open, and there is none for an error that was not", () => {
  const failure = { message: "no", code: null, stack: null };
  expect(choosePanelTab(node("a", 0, 1), null)).toEqual({ tabs: ["output", "input"], tab: "output" });
  expect(choosePanelTab(node("a", 0, 1, { outputBytes: null, inputBytes: 4, error: failure }), null)).toEqual({
    tabs: ["output", "input", "error"],
    tab: "error",
  });
  expect(choosePanelTab(node("a", 0, 1, { outputBytes: null, inputBytes: 4 }), null).tab).toBe("input");
  expect(choosePanelTab(node("a", 0, 1), "error").tab).toBe("output");
});
