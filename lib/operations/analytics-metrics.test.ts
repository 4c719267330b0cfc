import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inOrganization } from "@/db/postgres/client";
import type { Context, Runtime } from "@/lib/context";
import { getSeries, listMetrics, recordMetrics } from "@/lib/operations/analytics";
import type { Aggregate } from "@/lib/schemas/analytics";
import { clockChangesRange, foldByBucket, labelPoints, momentsAroundClockChanges, zones } from "@/tests/support/local-buckets";
import { makeContext, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

const day = { from: "2026-05-01T00:00:00Z", to: "2026-05-02T00:00:00Z", interval: "1d" };
const good = { name: "app.value", value: 1, timestamp: "2026-05-01T12:00:00Z" };

async function groupsOf(context: Context, question: object) {
  const { groups } = await getSeries.execute(context, { metric: "app.value", ...day, ...question });
  return groups.map(({ key, isOther, points }) => ({ key: isOther ? "(other)" : key, values: points.map(({ value }) => value) }));
}

describe("reported metrics", () => {
  it("are kept in the month they were measured in, whatever months one batch spans, and refused as a whole", async () => {
    const context = makeContext({ runtime });
    const times = ["2001-02-28T23:59:59.999Z", "2001-03-01T00:00:00Z", "2019-12-31T23:00:00Z"];
    const { recorded } = await recordMetrics.execute(context, {
      metrics: [...times.map((timestamp) => ({ name: "app.old", value: 1, timestamp })), { name: "app.old", value: 1 }],
    });
    expect(recorded).toBe(4);
    const { rows } = await inOrganization(runtime.stores.postgres, context.organizationId, (database) =>
      database.execute<{ partition: string }>(
        sql`select tableoid::regclass::text as partition from analytics where metric_name = 'app.old' order by "timestamp"`,
      ),
    );
    const month = new Date().toISOString().slice(0, 7).replace("-", "_");
    expect(rows.map(({ partition }) => partition)).toEqual(["analytics_2001_02", "analytics_2001_03", "analytics_2019_12", `analytics_${month}`]);
  });

  it.each([
    ["metrics.1.value", { ...good, value: Number.POSITIVE_INFINITY }],
    ["metrics.1.value", { ...good, value: Number.NaN }],
    ["metrics.1.value", { ...good, value: "1" }],
    ["metrics.1.value", { ...good, value: null }],
    ["metrics.1.name", { ...good, name: "executions.count" }],
    ["metrics.1.name", { ...good, name: "ai.tokens" }],
    ["metrics.1.name", { ...good, name: "App Value" }],
    ["metrics.1.timestamp", { ...good, timestamp: "1999-12-31T23:59:59Z" }],
    ["metrics.1.timestamp", { ...good, timestamp: new Date(Date.now() + 25 * 3_600_000).toISOString() }],
    ["metrics.1.timestamp", { ...good, timestamp: "2014-02-14 14:30:00" }],
    ["metrics.1.dimensions.region", { ...good, dimensions: { region: 7 } }],
    ["metrics.1.dimensions.region", { ...good, dimensions: { region: "a\u0000b" } }],
    ["metrics.1.dimensions.region", { ...good, dimensions: { region: "\ud800" } }],
    ["metrics.1.dimensions", { ...good, dimensions: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`k${index}`, "v"])) }],
    ["metrics.1", { ...good, unit: "ms" }],
  ])("names the bad place %s and keeps nothing", async (path, bad) => {
    const context = makeContext({ runtime });
    await expect(recordMetrics.execute(context, { metrics: [good, bad] })).rejects.toMatchObject({ code: "bad_request", details: [{ path }] });
    expect((await listMetrics.execute(context, {})).items).toEqual([]);
  });

  it("refuses an empty batch and one of 10,001", async () => {
    const context = makeContext({ runtime });
    for (const count of [0, 10_001])
      await expect(recordMetrics.execute(context, { metrics: Array.from({ length: count }, () => good) })).rejects.toMatchObject({
        code: "bad_request",
        details: [{ path: "metrics" }],
      });
    expect(await recordMetrics.execute(context, { metrics: Array.from({ length: 10_000 }, () => good) })).toEqual({ recorded: 10_000 });
    expect(await groupsOf(context, { aggregate: "count" })).toEqual([{ key: null, values: [10_000] }]);
  });

  it("come back as they went in: extremes, backslashes, quotes, names of other alphabets", async () => {
    const context = makeContext({ runtime });
    const regions = ["a\\b", 'say "eu"', "tab\tline\nend", "Zürich 東京 🚀", "'; drop table analytics; --", "\\.", ""];
    const values = [1e300, -1e300, 5e-324, 0.1 + 0.2, -0, 123_456_789.123_456_78, 2 ** 53];
    await recordMetrics.execute(context, { metrics: regions.map((region, index) => ({ ...good, value: values[index], dimensions: { region } })) });
    for (const [index, region] of regions.entries()) {
      expect(await groupsOf(context, { aggregate: "max", dimension: { region } })).toEqual([{ key: null, values: [Number(values[index]) + 0] }]);
    }
    const groups = await groupsOf(context, { aggregate: "max", groupBy: "region" });
    expect(groups.map(({ key }) => key).sort()).toEqual([...regions].sort());
    expect(await groupsOf(context, { aggregate: "sum", dimension: { region: regions[0], plan: "pro" } })).toEqual([]);
  });

  it("are listed by name with the keys of their dimensions, page by page, and foreign ones are absent", async () => {
    const context = makeContext({ runtime });
    const names = ["app.b", "app.a", "zoo", "app.a_b", "app.a.b"];
    const metrics = names.flatMap((name) => [
      { name, value: 1, timestamp: "2020-01-31T23:30:00Z", dimensions: { region: "eu" } },
      { name, value: 2, timestamp: "2024-06-15T12:00:00Z", dimensions: { host: "h", plan: "p" } },
    ]);
    await recordMetrics.execute(context, { metrics });
    const listed: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listMetrics.execute(context, { limit: 2, ...(cursor === null ? {} : { cursor }) });
      for (const item of page.items) {
        expect(item).toEqual({
          name: item.name,
          dimensionKeys: ["host", "plan", "region"],
          firstAt: "2020-01-31T23:30:00.000Z",
          lastAt: "2024-06-15T12:00:00.000Z",
        });
        listed.push(item.name);
      }
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect([...listed].sort()).toEqual([...names].sort());
    expect(await listMetrics.execute(makeContext({ runtime }), {})).toEqual({ items: [], nextCursor: null });
    await expect(listMetrics.execute(context, { cursor: "Li4v" })).rejects.toMatchObject({ code: "bad_request", details: [{ path: "cursor" }] });
  });
});

describe("series of reported metrics", () => {
  it("sees the values of its own organization and range only", async () => {
    const [context, other] = [makeContext({ runtime }), makeContext({ runtime })];
    const points = [day.from, "2026-05-01T23:59:59.999Z", day.to, "2026-04-30T23:59:59.999Z"].map((timestamp, index) => ({
      name: "app.value",
      value: 10 ** index,
      timestamp,
    }));
    await recordMetrics.execute(context, { metrics: points });
    await recordMetrics.execute(other, { metrics: [{ ...good, value: 5_000 }] });
    expect(await groupsOf(context, {})).toEqual([{ key: null, values: [11] }]);
    expect(await groupsOf(other, {})).toEqual([{ key: null, values: [5_000] }]);
    expect(await groupsOf(makeContext({ runtime }), {})).toEqual([]);
  });

  it.each([
    ["count", 20],
    ["sum", 210],
    ["avg", 10.5],
    ["min", 1],
    ["max", 20],
    ["p50", 10],
    ["p95", 19],
    ["p99", 20],
  ] satisfies [Aggregate, number][])("knows the %s of 1 to 20 exactly", async (aggregate, value) => {
    const context = makeContext({ runtime });
    await recordMetrics.execute(context, { metrics: Array.from({ length: 20 }, (_, index) => ({ ...good, value: index + 1 })) });
    expect(await groupsOf(context, { aggregate })).toEqual([{ key: null, values: [value] }]);
  });

  it("sums decimals as decimals", async () => {
    const context = makeContext({ runtime });
    await recordMetrics.execute(context, { metrics: Array.from({ length: 10 }, () => ({ ...good, value: 0.1 })) });
    expect(await groupsOf(context, { aggregate: "sum" })).toEqual([{ key: null, values: [1] }]);
  });

  it("groups by any dimension, a key that is not there included, and takes what is after the 50th together", async () => {
    const context = makeContext({ runtime });
    const metrics = Array.from({ length: 54 }, (_, index) =>
      Array.from({ length: index < 50 ? 3 : 1 }, () => ({ ...good, value: index + 1, dimensions: { host: `h${String(index).padStart(2, "0")}` } })),
    ).flat();
    await recordMetrics.execute(context, { metrics });
    const groups = await groupsOf(context, { groupBy: "host", aggregate: "count" });
    expect(groups).toHaveLength(51);
    expect(groups.at(-1)).toEqual({ key: "(other)", values: [4] });
    expect((await groupsOf(context, { groupBy: "host", aggregate: "avg" })).at(-1)).toEqual({ key: "(other)", values: [52.5] });
    expect((await getSeries.execute(context, { metric: "app.value", ...day, groupBy: "host" })).notice).toMatch(/4 smallest groups are shown together/);
    const percentiles = await getSeries.execute(context, { metric: "app.value", ...day, groupBy: "host", aggregate: "p95" });
    expect(percentiles.groups).toHaveLength(50);
    expect(percentiles.notice).toMatch(/4 smallest groups are left out/);
    expect(await groupsOf(context, { groupBy: "host' or 'a'='a", aggregate: "count" }).catch(({ code }) => code)).toBe("bad_request");
    expect(await groupsOf(context, { groupBy: "nothing", aggregate: "count" })).toEqual([{ key: null, values: [154] }]);
  });

  it.each(zones)("begins each $interval where it begins in $timeZone, through the changes of the clock", async (zone) => {
    const context = makeContext({ runtime });
    const items = momentsAroundClockChanges().map((atMs, index) => ({ atMs, value: index }));
    await recordMetrics.execute(context, { metrics: items.map(({ atMs, value }) => ({ name: "app.value", value, timestamp: new Date(atMs).toISOString() })) });
    const ranges =
      zone.interval === "15m" ? [{ from: "2026-03-27T00:00:00.000Z", to: "2026-04-01T00:00:00Z" }] : zone.interval === "1h" ? hourRanges : [clockChangesRange];
    for (const range of ranges) {
      const { groups } = await getSeries.execute(context, { metric: "app.value", ...range, ...zone });
      const own = items.filter(({ atMs }) => atMs >= Date.parse(range.from) && atMs < Date.parse(range.to));
      const expected = [...foldByBucket(own, zone)].map(([bucket, values]) => [bucket, values.reduce((sum, value) => sum + value, 0)]);
      expect(expected.length).toBeGreaterThan(1);
      expect([...labelPoints(groups[0]?.points ?? [], zone)]).toEqual(expected);
    }
  });
});

const hourRanges = [
  { from: "2026-03-01T00:00:00.000Z", to: "2026-04-10T00:00:00Z" },
  { from: "2026-10-20T00:00:00.000Z", to: "2026-11-10T00:00:00Z" },
];
