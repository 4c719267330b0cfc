import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { readState } from "@/db/engines/engine-state";
import { postgresUrl } from "@/db/engines/postgres";
import type { Product } from "@/tests/support/start-product";
import { type BenchRow, medianOf } from "./bench-row";

// Metrics by POST /analytics/metrics of the running product, beside COPY of the same rows straight into a table of the same columns, months
// and indexes in the same server. The two take turns; what is compared is the median of the rounds. What is sent is made beforehand.

const goal = 0.3;
const rounds = 5;
const rowsPerRound = 200_000;
const batchSize = 10_000;
/** Two at a time: while one batch is parsed, another is written. */
const concurrency = 2;
const monthCount = 3;

type Point = { name: string; value: number; dimensions: Record<string, string>; timestamp: string };
type Side = (points: Point[]) => Promise<number>;

/** Rates in rows per second, written as they come. @throws where a row is lost */
export async function measureMetricIngest(product: Product): Promise<BenchRow[]> {
  const { ports, passwords } = readState(product.dataDir);
  const owner = new Client({ connectionString: postgresUrl({ port: ports.postgres ?? 0, password: passwords.postgres }) });
  await owner.connect();
  try {
    await makeCopyTable(owner);
    const sides = { raw: openCopy(owner), api: openApi(product) };
    const rates = { raw: [] as number[], api: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const points = Array.from({ length: rowsPerRound }, (_, index) => toPoint(round * rowsPerRound + index));
      await owner.query("checkpoint");
      for (const side of ["raw", "api"] as const) rates[side].push(rowsPerRound / (await sides[side](points)));
      process.stdout.write(`metrics, round ${round + 1}: raw ${rates.raw.at(-1)?.toFixed(0)}/s, API ${rates.api.at(-1)?.toFixed(0)}/s\n`);
    }
    await refuseLoss(owner);
    const value = Number((medianOf(rates.api) / medianOf(rates.raw)).toFixed(3));
    return [{ id: 7, what: `${(rounds * rowsPerRound).toLocaleString("en")} metric rows: API / raw COPY`, value, goal, ok: value >= goal }];
  } finally {
    await owner.query("drop table if exists bench_analytics").catch(() => undefined);
    await owner.end();
  }
}

async function makeCopyTable(owner: Client): Promise<void> {
  await owner.query(`drop table if exists bench_analytics;
    create table bench_analytics (like analytics including defaults including constraints including indexes) partition by range ("timestamp")`);
  for (let month = 0; month < monthCount; month += 1)
    await owner.query(`create table bench_analytics_${month} partition of bench_analytics for values from ('${monthAt(month)}') to ('${monthAt(month + 1)}')`);
}

function openCopy(owner: Client): Side {
  return (points) => {
    const texts = chunk(points).map((part) => part.map(toCopyLine).join(""));
    const into = copyFrom(`copy bench_analytics (organization_id, metric_name, metric_value, dimensions, "timestamp") from stdin`);
    return timed(() => pipeline(Readable.from(texts), owner.query(into)));
  };
}

function openApi({ url, apiKey }: Product): Side {
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
  return (points) => {
    const bodies = chunk(points).map((metrics) => JSON.stringify({ metrics }));
    const send = async () => {
      for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
        const response = await fetch(`${url}/api/v1/analytics/metrics`, { method: "POST", headers, body });
        const text = await response.text();
        if (response.status !== 201) throw new Error(`A batch was refused with ${response.status}: ${text.slice(0, 500)}`);
      }
    };
    return timed(() => Promise.all(Array.from({ length: concurrency }, send)));
  };
}

async function refuseLoss(owner: Client): Promise<void> {
  const answer = await owner.query<{ count: number }>("select count(*)::int as count from analytics where metric_name like 'bench.%'");
  if (answer.rows[0]?.count !== rounds * rowsPerRound) throw new Error(`${rounds * rowsPerRound} rows were sent and ${answer.rows[0]?.count} are there`);
}

/** Twenty metrics of fifty hosts; every round goes through all months. */
function toPoint(index: number): Point {
  const span = Date.parse(monthAt(monthCount)) - Date.parse(monthAt(0));
  return {
    name: `bench.metric_${index % 20}`,
    value: Math.round(Math.sin(index) * 1e6) / 1e3,
    dimensions: { host: `host-${index % 50}`, region: ["eu", "us", "ap"][index % 3] ?? "eu", plan: index % 7 === 0 ? "free" : "pro" },
    timestamp: new Date(Date.parse(monthAt(0)) + Math.floor(((index % rowsPerRound) / rowsPerRound) * span)).toISOString(),
  };
}

function toCopyLine({ name, value, dimensions, timestamp }: Point): string {
  return `${"b".repeat(24)}\t${name}\t${value}\t${JSON.stringify(dimensions)}\t${timestamp}\n`;
}

function monthAt(month: number): string {
  return new Date(Date.UTC(2025, month, 1)).toISOString();
}

function chunk(points: Point[]): Point[][] {
  return Array.from({ length: Math.ceil(points.length / batchSize) }, (_, index) => points.slice(index * batchSize, (index + 1) * batchSize));
}

/** In seconds. */
async function timed(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return (performance.now() - startedAt) / 1_000;
}
