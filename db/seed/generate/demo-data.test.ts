import { describe, expect, test } from "vitest";
import { type DemoPlan, fullDemo, smallDemo } from "@/db/seed/content/organizations/demo-organizations";
import { dayMs } from "@/db/seed/generate/calendar";
import { costOf } from "@/db/seed/generate/demo-conversation";
import { type DemoData, generateDemoData } from "@/db/seed/generate/demo-data";
import type { NodeReport, RunReport } from "@/db/seed/generate/execution-report";

const now = Date.UTC(2026, 10, 25, 14, 30);
const full = fullDemo.map((plan) => ({ plan, data: generateDemoData({ plan, now }) }));
const runs = full.flatMap(({ data }) => data.executions);

/** Faults as texts, so that a failure says which run it was. */
function faults<Item>(items: readonly Item[], describeFault: (item: Item) => string | false): string[] {
  return items.flatMap((item) => describeFault(item) || []).slice(0, 5);
}

function timesIn(data: DemoData): string[] {
  return [
    ...data.executions.flatMap((run) => [run.startedAt, run.finishedAt, ...run.nodeExecutions.flatMap((node) => [node.startedAt, node.finishedAt])]),
    ...data.conversations.flatMap(({ messages }) => messages.map(({ createdAt }) => createdAt)),
    ...data.metrics.map(({ timestamp }) => timestamp),
  ].filter((time) => time !== null);
}

const time = (text: string | null) => Date.parse(text ?? "");
const lasted = (node: NodeReport) => (node.startedAt && node.finishedAt ? time(node.finishedAt) - time(node.startedAt) : 0);
const isFinal = ({ status }: RunReport) => status !== "running" && status !== "pending";

test("no run is there twice, also at a moment when two would begin in one millisecond", () => {
  const [plan] = fullDemo;
  if (plan === undefined) throw new Error("there is no demo");
  const { executions } = generateDemoData({ plan, now: Date.parse("2026-11-25T07:24:09.000Z") });
  expect(new Set(executions.map(({ executionId }) => executionId)).size).toBe(executions.length);
});

describe("amounts", () => {
  test("three organizations, sixty workflows, some twenty thousand runs, some hundred and fifty conversations", () => {
    expect(full.map(({ plan }) => plan.organization.slug)).toEqual(["northwind-ops", "riverbend-clinics", "tin-lantern-games"]);
    expect(full.flatMap(({ data }) => data.workflows)).toHaveLength(60);
    expect(runs.length).toBeGreaterThan(18_000);
    expect(runs.length).toBeLessThan(23_000);
    const conversations = full.flatMap(({ data }) => data.conversations).length;
    expect(conversations).toBeGreaterThan(120);
    expect(conversations).toBeLessThan(200);
    expect(full[0]?.data.metrics.length).toBeGreaterThan(35_000);
    expect(new Set(full[0]?.data.metrics.map(({ name }) => name)).size).toBe(12);
  });

  test("the small demo is small", () => {
    const [small] = smallDemo.map((plan) => generateDemoData({ plan, now }));
    expect(small?.workflows).toHaveLength(12);
    expect(small?.executions.length).toBeGreaterThan(100);
    expect(small?.executions.length).toBeLessThan(500);
  });
});

describe("the same and moving", () => {
  const plan = smallDemo[0] as DemoPlan;

  test("the same organization and moment give the same bytes", () => {
    expect(JSON.stringify(generateDemoData({ plan, now }))).toBe(JSON.stringify(generateDemoData({ plan, now })));
  });

  test.each([0, 1, 30, 364])("%i days later everything ends there", (daysLater) => {
    const later = now + daysLater * dayMs;
    const data = generateDemoData({ plan, now: later });
    const times = timesIn(data).map(Date.parse);
    expect(Math.max(...times)).toBeLessThanOrEqual(later);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(later - 61 * dayMs);
    expect(later - Math.max(...data.executions.map(({ startedAt }) => time(startedAt)).filter((value) => !Number.isNaN(value)))).toBeLessThan(dayMs);
  });
});

describe("runs", () => {
  const workflows = new Map(full.flatMap(({ data }) => data.workflows).map((workflow) => [workflow.workflowId, workflow]));

  test("ids are theirs alone, and begin with the second of the start", () => {
    expect(new Set(runs.map(({ executionId }) => executionId)).size).toBe(runs.length);
    expect(
      faults(
        runs,
        ({ executionId, startedAt }) =>
          startedAt !== null && Number.parseInt(executionId.slice(0, 8), 16) !== Math.floor(time(startedAt) / 1_000) && executionId,
      ),
    ).toEqual([]);
  });

  test("nodes, version and edges are the workflow's", () => {
    expect(
      faults(runs, ({ executionId, workflowId, workflowVersion, nodeExecutions }) => {
        const workflow = workflows.get(workflowId);
        const labels = new Map(workflow?.automation.definition.nodes.map(({ id, data }) => [id, data.label]));
        const isForeign = nodeExecutions.some(({ nodeId, nodeName }) => labels.get(nodeId) !== nodeName);
        return (!workflow || isForeign || workflowVersion < 1 || workflowVersion > 1 + workflow.changedAt.length) && executionId;
      }),
    ).toEqual([]);
    expect(
      faults(runs, ({ executionId, workflowId, nodeExecutions }) => {
        const edges = workflows.get(workflowId)?.automation.definition.edges ?? [];
        const visited = new Set<string>();
        const strayed = nodeExecutions.some(({ nodeId }, index) => {
          const isReached = index === 0 || visited.has(nodeId) || edges.some(({ source, target }) => target === nodeId && visited.has(source));
          visited.add(nodeId);
          return !isReached;
        });
        return strayed && executionId;
      }),
    ).toEqual([]);
  });

  test("a decision takes one branch", () => {
    const decisions = [...workflows].map(([workflowId, { automation }]) => {
      const { nodes, edges } = automation.definition;
      const hasOneWayIn = (id: string) => edges.filter(({ target }) => target === id).length === 1;
      const branches = nodes
        .filter(({ type }) => type === "logic.if" || type === "logic.switch")
        .map(({ id }) => edges.filter(({ source, target }) => source === id && hasOneWayIn(target)));
      return [workflowId, branches] as const;
    });
    const byWorkflow = new Map(decisions);
    expect(
      faults(runs, ({ executionId, workflowId, nodeExecutions }) => {
        const visited = new Set(nodeExecutions.map(({ nodeId }) => nodeId));
        const handles = (byWorkflow.get(workflowId) ?? []).map((edges) =>
          edges.filter(({ target }) => visited.has(target)).map(({ sourceHandle }) => sourceHandle),
        );
        return handles.some((taken) => new Set(taken).size > 1) && executionId;
      }),
    ).toEqual([]);
  });

  test("a run begins, its nodes follow one another inside it, and it ends", () => {
    expect(
      faults(runs.filter(isFinal), (run) => {
        const begin = time(run.startedAt);
        const end = time(run.finishedAt);
        const sum = run.nodeExecutions.reduce((total, node) => total + lasted(node), 0);
        const isOutside = run.nodeExecutions.some((node) => time(node.startedAt) < begin || time(node.finishedAt) > end || lasted(node) < 0);
        return (!(end >= begin) || sum > end - begin || isOutside || run.nodeExecutions.length === 0) && run.executionId;
      }),
    ).toEqual([]);
  });

  test("a failure stands at the node that failed, and only there", () => {
    expect(
      faults(runs, ({ executionId, status, error, nodeExecutions }) => {
        const hasFailed = status === "error" || status === "timeout";
        const last = nodeExecutions.at(-1);
        if (hasFailed !== (error !== undefined)) return executionId;
        return (
          hasFailed && (last?.status !== "error" || last.nodeId !== error?.nodeId || last.error?.message !== error?.message || !last?.input) && executionId
        );
      }),
    ).toEqual([]);
  });

  test("between 1 and 8 of a hundred runs fail, and a workflow never more than 20", () => {
    const isFailed = ({ status }: RunReport) => status === "error" || status === "timeout";
    for (const { data } of full) {
      const share = data.executions.filter(isFailed).length / data.executions.length;
      expect(share).toBeGreaterThan(0.01);
      expect(share).toBeLessThan(0.08);
    }
    for (const [workflowId, { automation }] of workflows) {
      const own = runs.filter((run) => run.workflowId === workflowId);
      if (own.length > 150) expect(own.filter(isFailed).length / own.length, automation.definition.name).toBeLessThan(0.2);
    }
  });

  test("a retry follows a failed run of its workflow with the same fields", () => {
    const byId = new Map(runs.map((run) => [run.executionId, run]));
    const retries = runs.filter(({ retryOf }) => retryOf !== undefined);
    expect(retries.length).toBeGreaterThan(50);
    expect(
      faults(retries, (run) => {
        const first = byId.get(run.retryOf ?? "");
        const follows = first && time(first.finishedAt) < time(run.startedAt) && first.workflowId === run.workflowId && first.error !== undefined;
        return !(follows && JSON.stringify(first.customData) === JSON.stringify(run.customData)) && run.executionId;
      }),
    ).toEqual([]);
  });

  test("schedules keep their times through the end of summer time", () => {
    const [northwind] = full;
    const nightly = northwind?.data.workflows.find(({ automation }) => automation.definition.name === "Nightly warehouse sync");
    const own = runs.filter(
      ({ workflowId, triggerType, retryOf }) => workflowId === nightly?.workflowId && triggerType === "schedule" && retryOf === undefined,
    );
    const berlin = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", hour: "2-digit", minute: "2-digit" });
    expect(new Set(own.map(({ startedAt }) => berlin.format(time(startedAt))))).toEqual(new Set(["02:15"]));
    expect(own.length).toBeGreaterThanOrEqual(89);
  });

  test("some run and some wait at this moment, and the one large output is there", () => {
    const [northwind] = full;
    expect(northwind?.data.executions.filter(({ status }) => status === "running").length).toBeGreaterThan(0);
    expect(northwind?.data.executions.filter(({ status }) => status === "pending")).toHaveLength(2);
    const sizes = runs.flatMap(({ nodeExecutions }) => nodeExecutions.map(({ output }) => (output ? JSON.stringify(output).length : 0)));
    const large = sizes.filter((size) => size > 10_000);
    expect(large).toHaveLength(1);
    expect(large[0]).toBeGreaterThan(250_000);
  });
});

describe("conversations", () => {
  test.each(full.map(({ plan, data }) => [plan.organization.name, data] as const))("%s: workflows exist, runs exist, costs follow from tokens", (_, data) => {
    const workflowIds = new Set(data.workflows.map(({ workflowId }) => workflowId));
    const executions = new Map(data.executions.map((run) => [run.executionId, run]));
    expect(
      faults(data.conversations, ({ sessionId, workflowId, messages }) => {
        if (workflowId !== null && !workflowIds.has(workflowId)) return sessionId;
        return (
          messages.some(({ metadata }) => metadata.executionId !== undefined && executions.get(metadata.executionId)?.workflowId !== workflowId) && sessionId
        );
      }),
    ).toEqual([]);
    const messages = data.conversations.flatMap((conversation) => conversation.messages);
    expect(faults(messages, ({ content }) => /\{\w+\}/.test(content) && content)).toEqual([]);
    expect(
      faults(messages, ({ model, promptTokens, completionTokens, costUsd, content }) => {
        if (model === null) return costUsd !== null && content;
        return costUsd !== costOf({ model, promptTokens: promptTokens ?? 0, completionTokens: completionTokens ?? 0 }) && content;
      }),
    ).toEqual([]);
  });

  test("every run that failed at an agent with a conversation has one", () => {
    for (const { plan, data } of full) {
      const names = new Map(data.workflows.map((workflow) => [workflow.workflowId, workflow.automation.definition.name]));
      const sessions = new Set(data.conversations.map(({ sessionId }) => sessionId));
      const failed = data.executions.filter((run) => {
        const isTalking = plan.scripts[names.get(run.workflowId) ?? ""] !== undefined;
        return isTalking && time(run.startedAt) >= now - 60 * dayMs && run.error && run.nodeExecutions.at(-1)?.nodeType === "ai.agent";
      });
      expect(failed.length).toBeGreaterThan(0);
      expect(faults(failed, ({ executionId }) => !sessions.has(`run-${executionId}`) && executionId)).toEqual([]);
    }
  });

  test("something was answered in the last three hours", () => {
    for (const { data } of full) {
      const answers = data.conversations.flatMap(({ messages }) => messages).filter(({ costUsd }) => (costUsd ?? 0) > 0);
      expect(now - Math.max(...answers.map(({ createdAt }) => time(createdAt)))).toBeLessThan(3 * 3_600_000);
    }
  });

  test("messages stand in the order of time", () => {
    const conversations = full.flatMap(({ data }) => data.conversations);
    expect(
      faults(
        conversations,
        ({ sessionId, messages }) => messages.some((message, index) => index > 0 && message.createdAt < (messages[index - 1]?.createdAt ?? "")) && sessionId,
      ),
    ).toEqual([]);
  });
});
