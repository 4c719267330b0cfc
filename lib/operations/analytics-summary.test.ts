import { sql } from "drizzle-orm";
import { Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inOrganization, openPostgres } from "@/db/postgres/client";
import type { Context, Runtime } from "@/lib/context";
import { createStoreGuard } from "@/lib/db/store-guard";
import { getAnalyticsSummary, getSeries } from "@/lib/operations/analytics";
import { countExecutions } from "@/lib/operations/executions";
import { insertRuns, type Run } from "@/tests/support/runs";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

const range = { from: "2026-05-08T00:00:00.000Z", to: "2026-05-15T00:00:00.000Z" };
const previousFrom = "2026-05-01T00:00:00.000Z";
const statuses = ["pending", "running", "success", "success", "success", "error", "timeout", "cancelled"];
const workflows = Array.from({ length: 7 }, () => new Types.ObjectId());

/** 1,500 runs from April to June, of seven workflows and all statuses; the same at each call. */
function manyRuns(): Run[] {
  return Array.from({ length: 1_500 }, (_, index) => {
    const createdAt = new Date(Date.parse("2026-04-10T00:00:00Z") + index * 2_777_777);
    const status = statuses[(index * 7 + (index % 11)) % statuses.length] ?? "success";
    const place = (index * 3 + (index % 5)) % workflows.length;
    const isFailed = status === "error";
    const isDone = status !== "pending" && status !== "running";
    return {
      workflowId: workflows[place] ?? new Types.ObjectId(),
      workflowName: `Workflow ${place}`,
      status,
      createdAt,
      startedAt: status === "pending" ? null : new Date(createdAt.getTime() + (index % 90) * 1_000),
      durationMs: isDone ? (index * 7_919) % 60_000 : null,
      error: isFailed ? { message: `Cause ${index % 12} at ${index}`, nodeId: "http", nodeName: "HTTP", fingerprint: `cause-${index % 12}` } : null,
    };
  });
}

async function contextWithRuns(): Promise<Context> {
  const context = makeContext({ runtime });
  await insertRuns({ runtime, organizationId: context.organizationId, runs: manyRuns() });
  await insertRuns({ runtime, organizationId: newObjectId(), runs: manyRuns() });
  return context;
}

/** Runs by the plain questions that a filtered list asks. */
function countRuns(context: Context, { from, to, ...filter }: { from: string; to: string } & Record<string, unknown>): Promise<number> {
  const within = { $gte: new Date(from), $lt: new Date(to) };
  return runtime.stores.mongo.models.Execution.countDocuments({
    organizationId: new Types.ObjectId(context.organizationId),
    $or: [{ startedAt: within }, { startedAt: null, createdAt: within }],
    ...filter,
  });
}

const failed = { status: { $in: ["error", "timeout"] } };
const judged = { status: { $in: ["success", "error", "timeout"] } };

describe("the summary of executions", () => {
  it("says what the filtered lists count, in the range and in the period before", async () => {
    const context = await contextWithRuns();
    const { executions, previousFrom: saidFrom, notice } = await getAnalyticsSummary.execute(context, range);
    expect({ saidFrom, notice }).toEqual({ saidFrom: previousFrom, notice: null });
    const periods = { value: range, previous: { from: previousFrom, to: range.from } };
    for (const period of ["value", "previous"] as const) {
      const [runs, failures, finished] = await Promise.all([{}, failed, judged].map((filter) => countRuns(context, { ...periods[period], ...filter })));
      expect(runs).toBeGreaterThan(100);
      expect(failures).toBeGreaterThan(10);
      expect(executions?.runs[period]).toBe(runs);
      expect(executions?.failed[period]).toBe(failures);
      expect(executions?.failureRate[period]).toBe(Number(failures) / Number(finished));
    }
    const ever = { from: "2000-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z" };
    expect(executions?.running).toBe(await countRuns(context, { ...ever, status: "running" }));
    expect(executions?.pending).toBe(await countRuns(context, { ...ever, status: "pending" }));
  });

  it("says what the list of executions counts with the filters that a figure links to", async () => {
    const context = await contextWithRuns();
    const { executions } = await getAnalyticsSummary.execute(context, range);
    const count = async (filters: object) => (await countExecutions.execute(context, filters)).count;
    const within = { startedAfter: range.from, startedBefore: range.to };
    expect(executions?.runs.value).toBe(await count(within));
    expect(executions?.failed.value).toBe(await count({ ...within, status: ["error", "timeout"] }));
    expect(executions?.runs.previous).toBe(await count({ startedAfter: previousFrom, startedBefore: range.from }));
    expect(executions?.running).toBe(await count({ status: "running" }));
    expect(executions?.pending).toBe(await count({ status: "pending" }));
    for (const { workflowId, runs, failed: failures } of executions?.topFailing ?? []) {
      expect(runs).toBe(await count({ ...within, workflowId }));
      expect(failures).toBe(await count({ ...within, workflowId, status: ["error", "timeout"] }));
    }
    const { groups } = await getSeries.execute(context, { metric: "executions.count", ...range, interval: "1mo", groupBy: "status" });
    for (const { key, points } of groups) expect(points[0]?.value).toBe(await count({ ...within, status: key }));
    expect(groups).toHaveLength(6);
  });

  it("has percentiles within 0.5 % of the exact ones, and those of the series", async () => {
    const context = await contextWithRuns();
    const { executions } = await getAnalyticsSummary.execute(context, range);
    const durations = manyRuns()
      .filter(({ startedAt, durationMs }) => durationMs !== null && startedAt && startedAt >= new Date(range.from) && startedAt < new Date(range.to))
      .map(({ durationMs }) => Number(durationMs))
      .sort((a, b) => a - b);
    for (const [share, found] of [
      [0.5, executions?.p50DurationMs.value],
      [0.95, executions?.p95DurationMs.value],
    ] as const) {
      const exact = durations[Math.ceil(share * durations.length) - 1] ?? Number.NaN;
      expect(Math.abs(Number(found) - exact) / exact).toBeLessThanOrEqual(0.005);
    }
    const series = await getSeries.execute(context, { metric: "executions.duration_ms", ...range, interval: "1mo", aggregate: "p95" });
    expect(series.groups[0]?.points.map(({ value }) => value)).toEqual([executions?.p95DurationMs.value]);
  });

  it("names the workflows that failed most, with thirty local days and the latest run", async () => {
    const context = await contextWithRuns();
    const { executions } = await getAnalyticsSummary.execute(context, { ...range, timeZone: "Asia/Kathmandu" });
    const counted = await Promise.all(
      workflows.map(async (workflowId) => ({ workflowId: workflowId.toHexString(), failed: await countRuns(context, { ...range, workflowId, ...failed }) })),
    );
    const most = counted.map(({ failed: count }) => count).sort((a, b) => b - a);
    expect(executions?.topFailing.map(({ failed: count }) => count)).toEqual(most.slice(0, 5));
    for (const workflow of executions?.topFailing ?? []) {
      const workflowId = new Types.ObjectId(workflow.workflowId);
      expect(workflow.workflowName).toBe(`Workflow ${workflows.findIndex((id) => id.equals(workflowId))}`);
      expect(workflow.runs).toBe(await countRuns(context, { ...range, workflowId }));
      expect(workflow.failureRate).toBe(workflow.failed / (await countRuns(context, { ...range, workflowId, ...judged })));
      // Midnight of Kathmandu is 18:15 UTC; the range ends at 05:45 there, on the 15th.
      for (const [index, count] of workflow.daily.entries()) {
        const to = Date.parse("2026-05-15T18:15:00Z") - (29 - index) * 86_400_000;
        const until = Math.min(to, Date.parse(range.to));
        expect(count).toBe(await countRuns(context, { from: new Date(to - 86_400_000).toISOString(), to: new Date(until).toISOString(), workflowId }));
      }
    }
  });

  it("groups failures by their cause, the latest first", async () => {
    const context = await contextWithRuns();
    const { executions } = await getAnalyticsSummary.execute(context, range);
    const times = executions?.recentErrors.map(({ lastSeenAt }) => lastSeenAt) ?? [];
    expect(times).toHaveLength(8);
    expect(times).toEqual([...times].sort().reverse());
    for (const { fingerprint, count, lastExecutionId, lastSeenAt, message, workflowId, workflowName } of executions?.recentErrors ?? []) {
      expect(count).toBe(await countRuns(context, { ...range, ...failed, "error.fingerprint": fingerprint }));
      const latest = await runtime.stores.mongo.models.Execution.findById(lastExecutionId).lean();
      expect({ message, workflowId, workflowName, lastSeenAt }).toEqual({
        message: latest?.error?.message,
        workflowId: latest?.workflowId.toHexString(),
        workflowName: latest?.workflowName,
        lastSeenAt: latest?.startedAt?.toISOString(),
      });
    }
  });

  it("narrows to one workflow, and is empty of a foreign organization's runs", async () => {
    const context = await contextWithRuns();
    const workflowId = workflows[0]?.toHexString();
    const { executions } = await getAnalyticsSummary.execute(context, { ...range, workflowId });
    expect(executions?.runs.value).toBe(await countRuns(context, { ...range, workflowId: workflows[0] }));
    expect(executions?.topFailing.map((workflow) => workflow.workflowId)).toEqual([workflowId]);
    expect((await getAnalyticsSummary.execute(makeContext({ runtime }), range)).executions).toEqual({
      runs: { value: 0, previous: 0 },
      failed: { value: 0, previous: 0 },
      failureRate: { value: null, previous: null },
      p50DurationMs: { value: null, previous: null },
      p95DurationMs: { value: null, previous: null },
      running: 0,
      pending: 0,
      topFailing: [],
      recentErrors: [],
    });
  });
});

type Turn = {
  at: string;
  model: string | null;
  prompt: number | null;
  completion: number | null;
  cost: string | null;
  latency: number | null;
  workflowId?: string;
};

async function insertTurns(organizationId: string, turns: Turn[]): Promise<void> {
  await inOrganization(runtime.stores.postgres, organizationId, async (database) => {
    await database.execute(
      sql`insert into ai_sessions (organization_id, session_id, title, user_id) values (${organizationId}, 's', 'Talk', 'u') on conflict do nothing`,
    );
    for (const { at, model, prompt, completion, cost, latency, workflowId = null } of turns)
      await database.execute(sql`insert into ai_conversations (organization_id, session_id, user_id, message_type, content, model, prompt_tokens, completion_tokens, cost_usd, latency_ms, created_at, workflow_id)
        values (${organizationId}, 's', 'u', ${model === null ? "user" : "assistant"}, 'Words', ${model}, ${prompt}, ${completion}, ${cost}, ${latency}, ${at}, ${workflowId})`);
  });
}

const turns: Turn[] = [
  { at: "2026-05-02T10:00:00Z", model: "small", prompt: 7, completion: 3, cost: "0.00000001", latency: 100 },
  { at: range.from, model: null, prompt: null, completion: null, cost: null, latency: null },
  { at: "2026-05-09T10:00:00Z", model: "small", prompt: 100, completion: 50, cost: "0.1", latency: 200 },
  { at: "2026-05-10T22:30:00Z", model: "large", prompt: 1_000, completion: null, cost: "0.2", latency: 900, workflowId: "a".repeat(24) },
  { at: range.to, model: "large", prompt: 9, completion: 9, cost: "9", latency: 9 },
];

describe("figures of conversations", () => {
  it("are messages, tokens and cost of the range and of the period before", async () => {
    const context = makeContext({ runtime });
    await insertTurns(context.organizationId, turns);
    await insertTurns(newObjectId(), turns);
    expect((await getAnalyticsSummary.execute(context, range)).ai).toEqual({
      messages: { value: 3, previous: 1 },
      tokens: { value: 1_150, previous: 10 },
      costUsd: { value: 0.3, previous: 0.00000001 },
    });
    expect((await getAnalyticsSummary.execute(context, { ...range, workflowId: "a".repeat(24) })).ai?.tokens).toEqual({ value: 1_000, previous: 0 });
  });

  it.each([
    ["ai.messages", "sum", { null: 1, large: 1, small: 1 }],
    ["ai.tokens", "sum", { large: 1_000, small: 150 }],
    ["ai.tokens", "count", { large: 1, small: 1 }],
    ["ai.cost_usd", "sum", { large: 0.2, small: 0.1 }],
    ["ai.latency_ms", "p95", { large: 900, small: 200 }],
  ])("are series: %s %s by model", async (metric, aggregate, expected) => {
    const context = makeContext({ runtime });
    await insertTurns(context.organizationId, turns);
    const { groups, source } = await getSeries.execute(context, { metric, ...range, interval: "1mo", aggregate, groupBy: "model" });
    expect(source).toBe("postgres");
    expect(Object.fromEntries(groups.map(({ key, points }) => [String(key), points[0]?.value]))).toEqual(expected);
    const days = await getSeries.execute(context, { metric, ...range, interval: "1d", aggregate, model: "large", timeZone: "Europe/Berlin" });
    expect(days.groups.flatMap(({ points }) => points.map(({ at }) => at))).toEqual(["2026-05-10T22:00:00.000Z"]);
  });
});

describe("with one store down", () => {
  it("keeps the half of MongoDB when PostgreSQL is away, and says so", async () => {
    const nobody = openPostgres({ url: "postgres://x:x@127.0.0.1:1/x", role: "app", onError: () => undefined });
    const stores = { ...runtime.stores, postgres: nobody, postgresGuard: createStoreGuard({ store: "PostgreSQL" }) };
    const context = makeContext({ runtime: { ...runtime, stores } });
    const summary = await getAnalyticsSummary.execute(context, range);
    expect(summary).toMatchObject({ executions: { runs: { value: 0 } }, ai: null, notice: expect.stringContaining("PostgreSQL has not answered") });
    await expect(getSeries.execute(context, { metric: "ai.tokens", ...range })).rejects.toMatchObject({ code: "unavailable" });
    await expect(getSeries.execute(context, { metric: "executions.count", ...range })).resolves.toMatchObject({ source: "mongodb" });
    await nobody.pool.end();
  });

  it("keeps the half of PostgreSQL when MongoDB is away", async () => {
    const gone = await openTestRuntime();
    await gone.stores.mongo.connection.asPromise();
    await gone.stores.mongo.close();
    const context = makeContext({ runtime: gone });
    const summary = await getAnalyticsSummary.execute(context, range);
    expect(summary).toMatchObject({ executions: null, ai: { messages: { value: 0 } }, notice: expect.stringContaining("MongoDB has not answered") });
    await gone.close();
  });
});
