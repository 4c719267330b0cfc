import { type SQL, sql } from "drizzle-orm";
import type { PostgresDatabase } from "@/db/postgres/client";
import { type GroupedSeries, percentileShares } from "@/lib/db/series-groups";
import { type Aggregate, groupsMax, type Interval } from "@/lib/schemas/analytics";

export type SeriesQuestion = { interval: Interval; aggregate: Aggregate; timeZone: string };

type Row = { at_ms: number; key: string | null; is_other: boolean; value: string; group_count: number };

/** How far a series may go through the rows before it is ended. */
export const seriesPatienceMs = 8_000;

/**
 * `rows` is a query for `at`, `key` and a numeric `value`. The answer has one row per bucket and group, largest group first, then by time;
 * what comes after the 50th group is taken together, or left out where that cannot be done.
 */
export async function readSeries({ database, rows, question }: { database: PostgresDatabase; rows: SQL; question: SeriesQuestion }): Promise<GroupedSeries> {
  const { figure, merged, size, isMergeable } = aggregates[question.aggregate];
  const answer = await database.execute<Row>(sql`
    with rows as (${rows}),
    points as (select ${bucketOf(question)} as bucket, key, count(value) as n, ${figure} as figure from rows where value is not null group by 1, 2),
    sized as (select *, sum(${size}) over (partition by key) as size from points),
    ranked as (select *, dense_rank() over (order by size desc, key) as place from sized),
    counted as (select *, max(place) over () as group_count from ranked)
    select (extract(epoch from bucket) * 1000)::float8 as at_ms, case when place <= ${groupsMax} then key end as key, place > ${groupsMax} as is_other,
      (${merged})::text as value, max(group_count)::int as group_count
    from counted ${isMergeable ? sql`` : sql`where place <= ${groupsMax}`}
    group by bucket, 2, 3 order by min(place), bucket`);
  return { groups: toGroups(answer.rows), groupCount: answer.rows[0]?.group_count ?? 0 };
}

/** As text and not as `float8`: what a double cannot hold would end the query. */
function toGroups(rows: Row[]): GroupedSeries["groups"] {
  const groups: GroupedSeries["groups"] = [];
  for (const { at_ms, key, is_other, value } of rows) {
    const point = { at: new Date(at_ms).toISOString(), value: Number(value) };
    const last = groups.at(-1);
    if (last && last.key === key && last.isOther === is_other) last.points.push(point);
    else groups.push({ key, isOther: is_other, points: [point] });
  }
  return groups;
}

/** From midnight in the zone, so that a day of 23 hours is one bucket. Quarters of an hour are the same in every zone since 2000. */
function bucketOf({ interval, timeZone }: SeriesQuestion): SQL {
  switch (interval) {
    case "15m":
      return sql`date_bin('15 minutes', at, '2000-01-01T00:00:00Z')`;
    case "1h":
      return sql`date_trunc('hour', at, ${timeZone})`;
    case "1d":
      return sql`date_trunc('day', at, ${timeZone})`;
    case "1w":
      return sql`date_trunc('week', at, ${timeZone})`;
    case "1mo":
      return sql`date_trunc('month', at, ${timeZone})`;
  }
}

type AggregateQuery = { figure: SQL; merged: SQL; size: SQL; isMergeable: boolean };

const percentile = (share: number): AggregateQuery => ({
  figure: sql`percentile_disc(${share}::float8) within group (order by value)`,
  merged: sql`min(figure)`,
  size: sql`n`,
  isMergeable: false,
});

const aggregates: Record<Aggregate, AggregateQuery> = {
  count: { figure: sql`count(value)`, merged: sql`sum(figure)`, size: sql`n`, isMergeable: true },
  sum: { figure: sql`sum(value)`, merged: sql`sum(figure)`, size: sql`abs(figure)`, isMergeable: true },
  avg: { figure: sql`sum(value)`, merged: sql`sum(figure) / sum(n)`, size: sql`n`, isMergeable: true },
  min: { figure: sql`min(value)`, merged: sql`min(figure)`, size: sql`n`, isMergeable: true },
  max: { figure: sql`max(value)`, merged: sql`max(figure)`, size: sql`n`, isMergeable: true },
  p50: percentile(percentileShares.p50),
  p95: percentile(percentileShares.p95),
  p99: percentile(percentileShares.p99),
};
