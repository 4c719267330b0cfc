import { sql } from "drizzle-orm";
import type { PostgresDatabase } from "@/db/postgres/client";
import type { MetricPoint } from "@/lib/schemas/metric";

type Point = MetricPoint & { timestamp: string };

export async function insertMetrics({
  database,
  organizationId,
  points,
}: {
  database: PostgresDatabase;
  organizationId: string;
  points: Point[];
}): Promise<void> {
  await database.execute(sql`
    insert into analytics (organization_id, metric_name, metric_value, dimensions, "timestamp")
    select ${organizationId}, name, value, dimensions, at
    from unnest(${sql.param(points.map(({ name }) => name))}::text[], ${sql.param(points.map(({ value }) => String(value)))}::numeric[],
      ${sql.param(points.map(({ dimensions }) => JSON.stringify(dimensions)))}::jsonb[], ${sql.param(points.map(({ timestamp }) => timestamp))}::timestamptz[])
      as point(name, value, dimensions, at)`);
}
