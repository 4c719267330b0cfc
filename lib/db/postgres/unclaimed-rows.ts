import { sql } from "drizzle-orm";
import { acrossOrganizations, type PostgresStore } from "@/db/postgres/client";

/** Whose the rows are that a migration found in a database of before there were organizations. Nobody is a member of it. */
export const unclaimedOrganizationId = "f".repeat(24);

/**
 * Gives those rows to an organization, in one transaction; gives their number, which is 0 ever after. As the worker's role: it may cross
 * organizations. Each statement is served by an index that begins with the organization.
 */
export async function claimUnclaimedRows({ store, organizationId }: { store: PostgresStore; organizationId: string }): Promise<number> {
  const from = unclaimedOrganizationId;
  return acrossOrganizations(store, async (database) => {
    const statements = [
      sql`update embeddings set organization_id = ${organizationId} where organization_id = ${from}`,
      sql`update knowledge_base set organization_id = ${organizationId} where organization_id = ${from}`,
      // A message points at its session: the session is there under the new name first.
      sql`insert into ai_sessions (organization_id, session_id, title, user_id, workflow_id, message_count, last_message, started_at, last_message_at)
        select ${organizationId}, session_id, title, user_id, workflow_id, message_count, last_message, started_at, last_message_at
        from ai_sessions where organization_id = ${from}`,
      sql`update ai_conversations set organization_id = ${organizationId} where organization_id = ${from}`,
      sql`delete from ai_sessions where organization_id = ${from}`,
      // No role of ours may change a metric: it goes and comes back.
      sql`with moved as (delete from analytics where organization_id = ${from} returning *)
        insert into analytics (id, organization_id, metric_name, metric_value, dimensions, timestamp)
        select id, ${organizationId}, metric_name, metric_value, dimensions, timestamp from moved`,
    ];
    let rows = 0;
    for (const statement of statements) rows += (await database.execute(statement)).rowCount ?? 0;
    return rows;
  });
}
