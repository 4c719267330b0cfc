import { sql } from "drizzle-orm";
import type { PostgresDatabase } from "@/db/postgres/client";
import { badRequest } from "@/lib/errors";
import { type ListMetricsInput, MetricName, type MetricPage } from "@/lib/schemas/metric";

type Row = { name: string; dimension_keys: string[]; first_ms: number; last_ms: number };

/**
 * Names in their order, with the keys of their latest thousand rows. A loose scan: each step of the recursion asks `idx_analytics_metric` for
 * the next name, so that the cost follows the names and not the rows.
 */
export async function listMetrics({
  database,
  organizationId,
  input: { limit, cursor },
}: {
  database: PostgresDatabase;
  organizationId: string;
  input: ListMetricsInput;
}): Promise<MetricPage> {
  const { rows } = await database.execute<Row>(metricNames({ organizationId, limit: limit + 1, after: cursor === undefined ? "" : decodeName(cursor) }));
  const items = rows.slice(0, limit).map(({ name, dimension_keys, first_ms, last_ms }) => ({
    name,
    dimensionKeys: dimension_keys,
    firstAt: new Date(first_ms).toISOString(),
    lastAt: new Date(last_ms).toISOString(),
  }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? Buffer.from(last.name).toString("base64url") : null };
}

export function metricNames({ organizationId, limit, after }: { organizationId: string; limit: number; after: string }) {
  const next = (previous: ReturnType<typeof sql>) =>
    sql`(select metric_name from analytics where organization_id = ${organizationId} and metric_name > ${previous} order by metric_name limit 1)`;
  const edge = (direction: ReturnType<typeof sql>) =>
    sql`(select (extract(epoch from "timestamp") * 1000)::float8 from analytics
      where organization_id = ${organizationId} and metric_name = names.name order by "timestamp" ${direction} limit 1)`;
  return sql`
    with recursive names(name, place) as (
      select ${next(sql`${after}::varchar`)}, 1
      union all select ${next(sql`names.name`)}, place + 1 from names where name is not null and place < ${limit}
    )
    select name, ${edge(sql`asc`)} as first_ms, ${edge(sql`desc`)} as last_ms,
      array(select distinct key from (
        select dimensions from analytics where organization_id = ${organizationId} and metric_name = names.name order by "timestamp" desc limit 1000
      ) as latest, jsonb_object_keys(dimensions) as key order by key) as dimension_keys
    from names where name is not null order by name`;
}

/** @throws `bad_request` on anything that is not the name of a metric */
function decodeName(cursor: string): string {
  const name = MetricName.safeParse(Buffer.from(cursor, "base64url").toString("utf8"));
  if (!name.success) throw badRequest("This cursor is not one of ours: take `nextCursor` of the page before.", [{ path: "cursor", message: "is malformed" }]);
  return name.data;
}
