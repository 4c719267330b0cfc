import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { inOrganization, openPostgres, type PostgresDatabase } from "@/db/postgres/client";
import type { Runtime } from "@/lib/context";
import { selectMessages, selectSessions } from "@/lib/db/postgres/ai-conversations";
import { newObjectId, openTestRuntime, testDatabase } from "@/tests/support/test-runtime";
import { withDatabase } from "@/tests/support/test-stores";

const organizationId = newObjectId();
const workflowId = newObjectId();
const at = "2026-11-01T00:00:00.000Z";
let runtime: Runtime;

/** 3,000 sessions of five organizations, ours among them, and ten messages each, written by the tables' owner. */
beforeAll(async () => {
  runtime = await openTestRuntime();
  const owner = openPostgres({ url: withDatabase(inject("stores").databaseUrl, testDatabase), role: "owner", onError: () => undefined });
  const tenants = [organizationId, ...Array.from({ length: 4 }, newObjectId)];
  await owner.pool.query(
    `insert into ai_sessions (organization_id, session_id, title, user_id, workflow_id, last_message_at, started_at)
     select ($1::text[])[1 + n % 5], 'explain-' || n, 'Title ' || n, 'user-' || n % 200, case when n % 50 = 0 then $2 else md5((n % 40)::text) end,
       now() - n * interval '1 minute', now() - n * interval '1 minute' from generate_series(1, 3000) as n`,
    [tenants, workflowId],
  );
  await owner.pool.query(
    `insert into ai_conversations (organization_id, session_id, user_id, message_type, content, created_at)
     select organization_id, session_id, user_id, 'user', 'common ' || md5(session_id || m) || case when session_id = 'explain-500' then ' rarest' else '' end,
       last_message_at - m * interval '1 second' from ai_sessions, generate_series(1, 10) as m where session_id like 'explain-%'`,
  );
  await owner.pool.query("analyze ai_sessions; analyze ai_conversations");
  await owner.pool.end();
});
afterAll(() => runtime.close());

/** Of the very query that the repository sends, by the application's role. */
async function explain(query: (database: PostgresDatabase) => { getSQL: () => SQL }): Promise<string> {
  return inOrganization(runtime.stores.postgres, organizationId, async (database) => {
    const plan = await database.execute<{ "QUERY PLAN": string }>(sql`explain ${query(database).getSQL()}`);
    return plan.rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
}

describe("plans of conversations, as the application's role", () => {
  it.each([
    ["the list", {}, "ai_sessions_list_idx"],
    ["a period", { startedAfter: at, startedBefore: "2026-12-01T00:00:00.000Z" }, "ai_sessions_list_idx"],
    ["a user", { userId: "user-15" }, "ai_sessions_user_list_idx"],
    ["a workflow", { workflowId }, "ai_sessions_workflow_list_idx"],
  ])("reads %s by index, without a sort, and no message", async (_, filter, index) => {
    for (const cursor of [undefined, Buffer.from(JSON.stringify([at, "explain-1"])).toString("base64url")]) {
      const plan = await explain((database) => selectSessions(database, { organizationId, limit: 50, cursor, ...filter }));
      expect(plan).toContain(index);
      expect(plan).not.toMatch(/Sort|Seq Scan|ai_conversations/);
    }
  });

  it("finds rare words by the full-text index in spite of row-level security", async () => {
    const plan = await explain((database) => selectSessions(database, { organizationId, limit: 50, q: "rarest" }));
    expect(plan).toContain("ai_conversations_search_idx");
    expect(plan).not.toMatch(/Seq Scan on ai_conversations/);
  });

  it("reads a thread by index, without a sort", async () => {
    for (const cursor of [undefined, Buffer.from(JSON.stringify([at, "12"])).toString("base64url")]) {
      const plan = await explain((database) => selectMessages(database, { organizationId, sessionId: "explain-500", limit: 50, cursor }));
      expect(plan).toContain("idx_conversations_session");
      expect(plan).not.toMatch(/Sort|Seq Scan/);
    }
  });
});
