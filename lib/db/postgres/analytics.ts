import { sql } from "drizzle-orm";
import { inOrganization, type PostgresStore } from "@/db/postgres/client";
import { listMetrics } from "@/lib/db/postgres/metric-names";
import { ensurePartitions } from "@/lib/db/postgres/metric-partitions";
import { insertMetrics } from "@/lib/db/postgres/metric-rows";
import { readSeries, seriesPatienceMs } from "@/lib/db/postgres/series-query";
import type { GroupedSeries } from "@/lib/db/series-groups";
import type { SeriesInput } from "@/lib/schemas/analytics";
import type { ListMetricsInput, MetricPage, MetricPoint } from "@/lib/schemas/metric";

/** Reported metrics: one row per point. */
export function createAnalyticsRepository({ store, organizationId }: { store: PostgresStore; organizationId: string }) {
  return {
    /** All of them or none. */
    async record(metrics: MetricPoint[]): Promise<number> {
      const now = new Date().toISOString();
      const points = metrics.map((point) => ({ ...point, timestamp: point.timestamp ?? now }));
      await ensurePartitions({ store, organizationId, timestamps: points.map(({ timestamp }) => timestamp) });
      await inOrganization(store, organizationId, (_, client) => insertMetrics({ client, organizationId, points }), { patienceMs: writePatienceMs });
      return points.length;
    },

    /** The rows of one metric in buckets, by `idx_analytics_metric`, from the months of the range alone. */
    query(input: SeriesInput): Promise<GroupedSeries> {
      const rows = seriesRows(organizationId, input);
      return inOrganization(store, organizationId, (database) => readSeries({ database, rows, question: input }), { patienceMs: seriesPatienceMs });
    },

    /** By name. */
    findMetrics(input: ListMetricsInput): Promise<MetricPage> {
      return inOrganization(store, organizationId, (database) => listMetrics({ database, organizationId, input }), { patienceMs: seriesPatienceMs });
    },
  };
}

/** A batch of the largest size takes about 0.2 s on an idle machine of two cores. */
const writePatienceMs = 15_000;

export function seriesRows(organizationId: string, { metric, from, to, groupBy, dimension }: SeriesInput) {
  const key = groupBy === undefined ? sql`null::text` : sql`dimensions ->> ${groupBy}::text`;
  const filter = Object.keys(dimension).length === 0 ? sql`` : sql`and dimensions @> ${JSON.stringify(dimension)}::jsonb`;
  return sql`select "timestamp" as at, ${key} as key, metric_value as value from analytics
    where organization_id = ${organizationId} and metric_name = ${metric} and "timestamp" >= ${from}::timestamptz and "timestamp" < ${to}::timestamptz ${filter}`;
}
