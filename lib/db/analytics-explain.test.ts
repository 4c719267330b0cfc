import { sql } from "drizzle-orm";
import { type PipelineStage, Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { executionFiguresIndex } from "@/db/mongo/models/execution";
import { inOrganization, openPostgres } from "@/db/postgres/client";
import type { Runtime } from "@/lib/context";
import { seriesPipeline } from "@/lib/db/mongo/execution-series";
import { errorsPipeline, totalsPipeline } from "@/lib/db/mongo/execution-summary";
import { detailPipeline, failingPipeline } from "@/lib/db/mongo/failing-workflows";
import { seriesRows } from "@/lib/db/postgres/analytics";
import { conversationPeriods, conversationRows } from "@/lib/db/postgres/conversation-figures";
import { metricNames } from "@/lib/db/postgres/metric-names";
import { SeriesInput } from "@/lib/schemas/analytics";
import { insertRuns } from "@/tests/support/runs";
import { newObjectId, openTestRuntime, testDatabase } from "@/tests/support/test-runtime";
import { withDatabase } from "@/tests/support/test-stores";

const organizationId = newObjectId();
const range = { previousFrom: "2026-05-01T00:00:00Z", from: "2026-05-08T00:00:00Z", to: "2026-05-15T00:00:00Z", timeZone: "Europe/Berlin" };
let runtime: Runtime;

/** Of ten organizations, ours among them, in three months; as the tables' owner: row-level security is for the queries. */
beforeAll(async () => {
  runtime = await openTestRuntime();
  const owner = openPostgres({ url: withDatabase(inject("stores").databaseUrl, testDatabase), role: "owner", onError: () => undefined });
  const tenants = [organizationId, ...Array.from({ length: 9 }, newObjectId)];
  await owner.pool.query("select ensure_analytics_partitions('2026-04-01', '2026-06-30')");
  await owner.pool.query(
    `insert into analytics (organization_id, metric_name, metric_value, dimensions, "timestamp")
     select ($1::text[])[1 + n % 10], 'explain.m' || n % 7, n, '{"region":"eu"}', '2026-04-01T00:00:00Z'::timestamptz + n * interval '4 minutes' from generate_series(1, 30000) as n`,
    [tenants],
  );
  await owner.pool.query(
    `insert into ai_sessions (organization_id, session_id, title, user_id) select distinct ($1::text[])[1 + n], 'explain', 'Talk', 'u' from generate_series(0, 9) as n`,
    [tenants],
  );
  await owner.pool.query(
    `insert into ai_conversations (organization_id, session_id, user_id, message_type, content, created_at)
     select ($1::text[])[1 + n % 10], 'explain', 'u', 'user', 'words', '2026-04-01T00:00:00Z'::timestamptz + n * interval '40 minutes' from generate_series(1, 3000) as n`,
    [tenants],
  );
  await owner.pool.query("analyze analytics; analyze ai_conversations");
  await owner.pool.end();
  const runs = Array.from({ length: 400 }, (_, index) => ({
    startedAt: index % 40 === 0 ? null : new Date(Date.parse("2026-04-15T00:00:00Z") + index * 7_200_000),
    createdAt: new Date(Date.parse("2026-04-15T00:00:00Z") + index * 7_200_000),
    status: index % 40 === 0 ? "pending" : index % 10 === 1 ? "error" : "success",
    durationMs: index % 40 === 0 ? null : index * 10,
    error: index % 10 === 1 ? { message: "m", nodeId: "n", nodeName: null, fingerprint: "f" } : null,
  }));
  for (const tenant of tenants) await insertRuns({ runtime, organizationId: tenant, runs });
}, 120_000);
afterAll(() => runtime.close());

async function explain(query: ReturnType<typeof sql>): Promise<string> {
  return inOrganization(runtime.stores.postgres, organizationId, async (database) => {
    const plan = await database.execute<{ "QUERY PLAN": string }>(sql`explain (analyze, buffers off, timing off) ${query}`);
    return plan.rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
}

function question(input: object): SeriesInput {
  return SeriesInput.parse({ metric: "explain.m1", from: range.from, to: range.to, ...input });
}

describe("plans of PostgreSQL, as the application's role", () => {
  it.each([{}, { groupBy: "region" }, { dimension: { region: "eu" } }])(
    "reads a metric's rows by its index, from the months of the range alone: %j",
    async (input) => {
      const plan = await explain(seriesRows(organizationId, question(input)));
      expect(plan).toMatch(/analytics_2026_05_organization_id_metric_name_timestamp_idx/);
      expect(plan).not.toMatch(/Seq Scan|analytics_2026_0[46]|analytics_default/);
    },
  );

  it("lists names by a loose scan: as many rows as there are names and keys, and not as there are points", async () => {
    const plan = await explain(metricNames({ organizationId, limit: 51, after: "" }));
    expect(plan).not.toMatch(/Seq Scan on analytics_2026_0[456]/);
    const recursion = plan.slice(plan.indexOf("Recursive Union"), plan.indexOf("CTE Scan on names"));
    expect(recursion).toContain("organization_id_metric_name_timestamp_idx");
    const rows = [...recursion.matchAll(/Index (?:Only )?Scan.*?actual rows=(\d+(?:[.]\d+)?) loops=(\d+)/g)].map(
      (match) => Number(match[1]) * Number(match[2]),
    );
    expect(rows.length).toBeGreaterThan(0);
    // Seven names in each of a few partitions; the organization has 3,000 points.
    expect(rows.reduce((sum, count) => sum + count, 0)).toBeLessThan(200);
  });

  it("reads the conversations of a range by time", async () => {
    for (const query of [conversationRows(organizationId, question({ metric: "ai.tokens", groupBy: "model" })), conversationPeriods(organizationId, range)]) {
      const plan = await explain(query);
      expect(plan).toContain("ai_conversations_time_idx");
      expect(plan).not.toContain("Seq Scan");
    }
  });
});

type Stage = { stage?: string; indexName?: string; totalDocsExamined?: number; totalKeysExamined?: number; nReturned?: number };

async function explainRuns(pipeline: PipelineStage[]): Promise<{ plan: string; docs: number; keys: number }> {
  const { Execution } = runtime.stores.mongo.models;
  const stages: PipelineStage[] = [{ $match: { organizationId: new Types.ObjectId(organizationId) } }, ...pipeline];
  const answer: unknown = await Execution.aggregate(stages).option({ hint: executionFiguresIndex }).explain("executionStats");
  const plan = JSON.stringify(answer);
  const figure = (name: keyof Stage) => Number(new RegExp(`"${name}":(\\d+)`).exec(plan)?.[1]);
  return { plan, docs: figure("totalDocsExamined"), keys: figure("totalKeysExamined") };
}

describe("plans of MongoDB", () => {
  const workflowIds = [new Types.ObjectId()];
  it.each([
    ["series by status", seriesPipeline(question({ metric: "executions.count", groupBy: "status" }))],
    ["percentiles by workflow", seriesPipeline(question({ metric: "executions.duration_ms", groupBy: "workflowId", aggregate: "p95" }))],
    ["failures by node", seriesPipeline(question({ metric: "executions.count", groupBy: "failedNodeId", status: ["error", "timeout"] }))],
    ["totals", totalsPipeline(range)],
    ["failing workflows", failingPipeline(range)],
    ["their days", detailPipeline({ range, workflowIds })],
  ])("answers %s from the index of figures, and reads of the runs only those that wait", async (_, pipeline) => {
    const { plan, docs, keys } = await explainRuns(pipeline);
    expect(plan).toContain(`"indexName":"${executionFiguresIndex}"`);
    expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
    // A range of two weeks has 168 runs, of which 4 wait; thirty days have 372 and 9. The organizations together have 4,000.
    expect(docs).toBeLessThanOrEqual(10);
    expect(keys).toBeLessThanOrEqual(420);
  });

  it("reads of the runs only those that failed, for their causes", async () => {
    const { plan, docs } = await explainRuns(errorsPipeline(range));
    expect(plan).toContain(`"indexName":"${executionFiguresIndex}"`);
    expect(docs).toBeGreaterThan(0);
    expect(docs).toBeLessThanOrEqual(10);
  });
});
