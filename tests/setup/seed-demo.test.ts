import { afterAll, beforeAll, expect, test } from "vitest";
import { fullDemo, smallDemo } from "@/db/seed/content/organizations/demo-organizations";
import { type DemoData, generateDemoData } from "@/db/seed/generate/demo-data";
import { type Context, createContext, type Runtime } from "@/lib/context";
import { getConversation, listConversations } from "@/lib/operations/conversations";
import { countExecutions, getExecution, getExecutionNodeData, listExecutions } from "@/lib/operations/executions";
import { getWorkflow, getWorkflowFacets, listWorkflows } from "@/lib/operations/workflows";
import type { ExecutionSummary } from "@/lib/schemas/execution";
import { ExecutionStatus } from "@/lib/schemas/execution";
import { readSeedChoice } from "@/scripts/setup/demo/seed-choice";
import { seedDemo } from "@/scripts/setup/demo/seed-demo";
import { newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

const [northwind] = smallDemo;
const [, riverbend] = fullDemo;
if (!northwind || !riverbend) throw new Error("The demo has lost its organizations");

const now = new Date();
const ownerId = newObjectId();
const lines: string[] = [];
let runtime: Runtime;
let organizations: { context: Context; data: DemoData }[];

beforeAll(async () => {
  runtime = await openTestRuntime("worker");
  const slug = `riverbend-${newObjectId()}`;
  const plans = [northwind, { ...riverbend, organization: { ...riverbend.organization, slug } }];
  const first = await runtime.identity.organizations.insert({ name: "Northwind Ops", slug: `northwind-${newObjectId()}`, ownerId });
  await seedDemo({ runtime, plans, firstOrganizationId: first.organizationId, ownerId, now, report: (line) => lines.push(line) });
  const second = await runtime.identity.organizations.findBySlug(slug);
  organizations = [first.organizationId, second?.organizationId ?? ""].map((organizationId, index) => ({
    context: createContext({ runtime, actor: { kind: "system", job: "test", organizationId } }),
    data: generateDemoData({ plan: plans[index] ?? northwind, now: now.getTime() }),
  }));
}, 120_000);

afterAll(() => runtime.close());

async function readAll<Item>(readPage: (cursor: string | undefined) => Promise<{ items: Item[]; nextCursor: string | null }>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

function readRuns(context: Context, filters: Record<string, unknown> = {}): Promise<ExecutionSummary[]> {
  return readAll((cursor) => listExecutions.execute(context, { ...filters, limit: 200, cursor }));
}

test("the owner of the first organization owns the others, and each has a line in the start's output", async () => {
  const memberships = await runtime.identity.organizations.findMemberships(ownerId);
  expect(memberships.map(({ name, role }) => ({ name, role }))).toEqual([
    { name: "Northwind Ops", role: "owner" },
    { name: "Riverbend Clinics", role: "owner" },
  ]);
  expect(lines).toEqual([
    expect.stringMatching(/^Demo: Northwind Ops: 12 workflows, \d+ runs, \d+ articles/),
    expect.stringContaining("Riverbend Clinics: 11 workflows"),
  ]);
});

test("lists and counts by status are the generator's", async () => {
  for (const { context, data } of organizations) {
    for (const status of ExecutionStatus.options) {
      const expected = data.executions.filter((run) => run.status === status).length;
      expect((await readRuns(context, { status: [status] })).length, status).toBe(expected);
      expect(await countExecutions.execute(context, { status: [status] })).toEqual({ count: expected, isExact: true });
    }
    expect((await getWorkflowFacets.execute(context, {})).total).toBe(data.workflows.length);
  }
});

test("every run names a workflow that exists in a version that exists, and fails at a node of its graph", async () => {
  for (const { context } of organizations) {
    const { items } = await listWorkflows.execute(context, { limit: 200 });
    const workflows = new Map(items.map((workflow) => [workflow.workflowId, workflow]));
    const nodeIds = new Map<string, Set<string>>();
    for (const { workflowId } of items) nodeIds.set(workflowId, new Set((await getWorkflow.execute(context, { workflowId })).nodes.map(({ id }) => id)));
    const strays = (await readRuns(context)).filter(({ workflowId, workflowName, workflowVersion, error }) => {
      const workflow = workflows.get(workflowId);
      const isKnown = workflow?.name === workflowName && workflowVersion >= 1 && workflowVersion <= workflow.version;
      return !isKnown || (error !== null && !nodeIds.get(workflowId)?.has(error.nodeId ?? ""));
    });
    expect(strays.map(({ executionId }) => executionId)).toEqual([]);
  }
});

test("failures of one cause share a fingerprint", async () => {
  const [, second] = organizations;
  const failed = second ? await readRuns(second.context, { status: ["error"] }) : [];
  const fingerprints = new Set(failed.map(({ error }) => error?.fingerprint));
  expect(failed.length).toBeGreaterThan(20);
  expect(fingerprints.size).toBeLessThan(failed.length * 0.7);
});

test("the failing node of every failed run shows what it took in; the newest runs show all", async () => {
  for (const { context, data } of organizations) {
    const failed = data.executions.filter(({ error }) => error !== undefined).slice(-5);
    for (const { executionId, error } of failed) {
      const run = await getExecution.execute(context, { executionId });
      const attempt = run.nodeExecutions.at(-1)?.attempt;
      expect(await getExecutionNodeData.execute(context, { executionId, nodeId: error?.nodeId, attempt, direction: "input" })).toBeDefined();
    }
    const newest = data.executions.findLast(({ status }) => status === "success");
    const run = await getExecution.execute(context, { executionId: newest?.executionId });
    expect(run.nodeExecutions.every(({ status, outputBytes }) => status !== "success" || (outputBytes ?? 0) > 0)).toBe(true);
    expect(run.triggerDataBytes).toBeGreaterThan(0);
  }
});

test("conversations are the generator's: workflows exist, runs exist, figures add up", async () => {
  for (const { context, data } of organizations) {
    const sessions = await readAll((cursor) => listConversations.execute(context, { limit: 200, cursor }));
    expect(sessions.map(({ sessionId }) => sessionId).sort()).toEqual(data.conversations.map(({ sessionId }) => sessionId).sort());
    expect(sessions.filter(({ workflowId, workflowName }) => workflowId !== null && workflowName === null)).toEqual([]);
    const expected = data.conversations.flatMap(({ messages }) => messages).reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
    expect(sessions.reduce((sum, { costUsd }) => sum + costUsd, 0)).toBeCloseTo(expected, 6);
    const rated = data.conversations.find(({ feedback }) => feedback.length > 0);
    const thread = await getConversation.execute(context, { sessionId: rated?.sessionId, limit: 200 });
    expect(thread.messages[rated?.feedback[0]?.messageIndex ?? -1]?.rating).toBe(rated?.feedback[0]?.rating);
  }
});

test("metric points are the generator's", async () => {
  for (const { context, data } of organizations) {
    const { items } = await context.db.postgres.analytics.findMetrics({ limit: 200 });
    expect(items.map(({ name }) => name).sort()).toEqual([...new Set(data.metrics.map(({ name }) => name))].sort());
  }
});

test("REPORUNNER_SEED is demo, small or none", () => {
  expect(readSeedChoice(undefined)).toBe(fullDemo);
  expect(readSeedChoice("small")).toBe(smallDemo);
  expect(readSeedChoice("none")).toEqual([]);
  expect(() => readSeedChoice("full")).toThrow("REPORUNNER_SEED is “full”: set it to demo, small or none.");
});
