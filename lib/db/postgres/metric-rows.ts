import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { MetricPoint } from "@/lib/schemas/metric";

type Point = MetricPoint & { timestamp: string };

/** One per connection and emptied by each commit: made anew for each batch, it would leave its rows in the catalogue. */
const makeBatchTable = `create temp table if not exists metric_batch
  (name varchar(100), value numeric, dimensions jsonb, at timestamptz(3)) on commit delete rows`;

/**
 * COPY into a table under row-level security is refused, so the rows go through a table of the connection's own. Measured with batches of
 * 10,000: 0.7 × a COPY straight into such a table, against 0.5 × for `unnest` of arrays and 0.6 × for `json_to_recordset`.
 */
export async function insertMetrics({ client, organizationId, points }: { client: PoolClient; organizationId: string; points: Point[] }): Promise<void> {
  await client.query({ text: makeBatchTable });
  await pipeline(Readable.from([points.map(toLine).join("")]), client.query(copyFrom("copy metric_batch from stdin")));
  await client.query({
    text: `insert into analytics (organization_id, metric_name, metric_value, dimensions, "timestamp") select $1, name, value, dimensions, at from metric_batch`,
    values: [organizationId],
  });
}

/** COPY's text format. JSON has no raw tab or line end; the backslash is the only character of it that COPY reads otherwise. */
function toLine({ name, value, dimensions, timestamp }: Point): string {
  return `${name}\t${value}\t${JSON.stringify(dimensions).replaceAll("\\", "\\\\")}\t${timestamp}\n`;
}
