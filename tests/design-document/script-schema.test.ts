import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { migratePostgres } from "@/db/postgres/migrate";
import { createDatabase, type NewDatabase } from "@/tests/support/new-database";

type Column = { table: string; column: string; type: string; fallback: string | null };
type Index = { name: string; columns: string[] };

/** A type may grow, never into one that cannot hold what the script's held. */
const grown: Record<string, string> = {
  integer: "bigint",
  "timestamp without time zone": "timestamp(3) with time zone",
  "vector(1536)": "vector",
};

let theirs: NewDatabase;
let ours: NewDatabase;

beforeAll(async () => {
  const serverUrl = inject("stores").databaseUrl;
  theirs = await createDatabase({ serverUrl, name: "script_schema" });
  ours = await createDatabase({ serverUrl, name: "script_schema_ours" });
  await theirs.owner.pool.query(await readFile(new URL("01-setup-pgvector.sql", import.meta.url), "utf8"));
  await migratePostgres(ours.owner);
});
afterAll(() => Promise.all([theirs.drop(), ours.drop()]));

/** An identity counts as a serial: both number rows by themselves. */
async function readColumns({ owner }: NewDatabase): Promise<Column[]> {
  const { rows } = await owner.pool.query<Column>(`
    select attrelid::regclass::text as "table", attname::text as "column", format_type(atttypid, atttypmod) as type,
      case when attidentity <> '' or pg_get_expr(adbin, adrelid) like 'nextval%' then 'numbered'
        when pg_get_expr(adbin, adrelid) in ('CURRENT_TIMESTAMP', 'now()') then 'now' else pg_get_expr(adbin, adrelid) end as fallback
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
    join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped order by 1, attnum`);
  return rows;
}

async function readIndexes({ owner }: NewDatabase): Promise<Index[]> {
  const { rows } = await owner.pool.query<Index>(`
    select indexrelid::regclass::text as name, array(select attname::text from unnest(indkey) with ordinality as key (number, place)
      join pg_attribute on attrelid = indrelid and attnum = number order by place) as columns
    from pg_index join pg_class on pg_class.oid = indexrelid where relnamespace = 'public'::regnamespace and relname like 'idx_%' order by 1`);
  return rows;
}

describe("the architecture document's script", () => {
  it("finds its four tables with every column, type and default in a fresh schema", async () => {
    const [named, present] = [await readColumns(theirs), await readColumns(ours)];
    expect(named).toHaveLength(28);
    for (const column of named) {
      const found = present.find((other) => other.table === column.table && other.column === column.column);
      expect(found, `${column.table}.${column.column}`).toBeDefined();
      expect([column.type, grown[column.type]], `${column.table}.${column.column}`).toContain(found?.type);
      if (column.fallback !== null) expect(found?.fallback, `${column.table}.${column.column}`).toBe(column.fallback);
    }
  });

  it("finds its five indexes by name, with its columns in their order behind the organization", async () => {
    const [named, present] = [await readIndexes(theirs), await readIndexes(ours)];
    expect(named.map(({ name }) => name)).toEqual([
      "idx_analytics_metric",
      "idx_conversations_session",
      "idx_conversations_user",
      "idx_embeddings_content",
      "idx_knowledge_category",
    ]);
    for (const { name, columns } of named) {
      const found = present.find((index) => index.name === name)?.columns.filter((column) => column !== "organization_id") ?? [];
      expect(found.slice(0, columns.length), name).toEqual(columns);
    }
  });

  it("takes rows as the script's own statements would write them, given their organization", async () => {
    const client = await ours.owner.pool.connect();
    await client.query("begin; set local role reporunner_app; set local app.organization_id = '000000000000000000000001'");
    await client.query("insert into analytics (organization_id, metric_name, metric_value, dimensions) values ('000000000000000000000001', 'runs', 1, '{}')");
    const { rows } = await client.query("select metric_name, metric_value::float as value, timestamp is not null as dated from analytics");
    await client.query("rollback");
    client.release();
    expect(rows).toEqual([{ metric_name: "runs", value: 1, dated: true }]);
  });
});
