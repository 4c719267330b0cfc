import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as listMetricsRoute, POST as recordRoute } from "@/app/api/v1/analytics/metrics/route";
import { GET as seriesRoute } from "@/app/api/v1/analytics/series/route";
import type { Runtime } from "@/lib/context";
import { hasCorpus, readCorpus } from "@/tests/corpus/corpus";
import { call, createKey, useRuntime } from "@/tests/support/api";
import { openTestRuntime } from "@/tests/support/test-runtime";

type Reading = { at: string; value: number };
type Point = { at: string; value: number };

let runtime: Runtime;
let secret: string;
beforeAll(async () => {
  runtime = await openTestRuntime();
  useRuntime(runtime);
  secret = await createKey({ runtime });
});
afterAll(() => runtime.close());

describe.skipIf(!hasCorpus("time-series"))("measured series of real machines and streets", () => {
  it("go in by the API, every row counted, and come out per day as the files have them", { timeout: 180_000 }, async () => {
    const files = await readCorpus("time-series", ".csv");
    expect(files).toHaveLength(6);
    const names = files.map(({ name }) => nameOf(name));
    for (const { name, content } of files) {
      const readings = readCsv(new TextDecoder().decode(content));
      expect(readings.length).toBeGreaterThan(2_000);
      expect(await report(nameOf(name), readings)).toBe(readings.length);
      await compare(nameOf(name), readings);
    }
    const metrics = await call(listMetricsRoute, { method: "GET", path: "/api/v1/analytics/metrics", secret });
    expect(metrics.body.items).toEqual(
      names.sort().map((name) => expect.objectContaining({ name, dimensionKeys: ["file"], firstAt: expect.stringMatching(/^201[45]-/) })),
    );
  });
});

/** Timestamps of the files are UTC without a zone. The header and the last empty line hold nothing. */
function readCsv(text: string): Reading[] {
  const [header, ...lines] = text.trim().split(/\r?\n/);
  expect(header).toBe("timestamp,value");
  return lines.map((line) => {
    const [time, value] = line.split(",");
    return { at: `${time?.replace(" ", "T")}Z`, value: Number(value) };
  });
}

function nameOf(file: string): string {
  return `corpus.${file.replace(/\.csv$/, "").toLowerCase()}`;
}

async function report(name: string, readings: Reading[]): Promise<number> {
  let recorded = 0;
  for (let from = 0; from < readings.length; from += 10_000) {
    const metrics = readings.slice(from, from + 10_000).map(({ at, value }) => ({ name, value, timestamp: at, dimensions: { file: name } }));
    const answer = await call(recordRoute, { method: "POST", path: "/api/v1/analytics/metrics", secret, json: { metrics } });
    expect(answer).toMatchObject({ status: 201, body: { recorded: metrics.length } });
    recorded += metrics.length;
  }
  return recorded;
}

async function compare(metric: string, readings: Reading[]): Promise<void> {
  const days = new Map<string, number[]>();
  for (const { at, value } of readings) days.set(at.slice(0, 10), [...(days.get(at.slice(0, 10)) ?? []), value]);
  const range = { from: `${[...days.keys()].sort()[0]}T00:00:00Z`, to: "2016-01-01T00:00:00Z" };
  const expected = (figure: (values: number[]) => number): Point[] =>
    [...days].sort(([a], [b]) => a.localeCompare(b)).map(([day, values]) => ({ at: `${day}T00:00:00.000Z`, value: figure(values) }));
  const of = (aggregate: string) => readSeries({ metric, ...range, aggregate });

  expect(await of("count")).toEqual(expected((values) => values.length));
  expect(await of("sum")).toEqual(expected(exactSum));
  expect(await of("min")).toEqual(expected((values) => Math.min(...values)));
  expect(await of("max")).toEqual(expected((values) => Math.max(...values)));
  expect(await of("p95")).toEqual(expected(p95));
  const averages = await of("avg");
  expect(averages.map(({ at }) => at)).toEqual(expected(exactSum).map(({ at }) => at));
  for (const [index, { value }] of expected((values) => exactSum(values) / values.length).entries()) expect(averages[index]?.value).toBeCloseTo(value, 9);
}

async function readSeries(question: Record<string, string>): Promise<Point[]> {
  const query = new URLSearchParams({ interval: "1d", ...question });
  const { status, body } = await call(seriesRoute, { method: "GET", path: `/api/v1/analytics/series?${query}`, secret });
  expect({ status, source: body.source, notice: body.notice }).toEqual({ status: 200, source: "postgres", notice: null });
  const groups = body.groups as { key: string | null; points: Point[] }[];
  expect(groups.map(({ key }) => key)).toEqual([null]);
  return groups[0]?.points ?? [];
}

/** Of decimals and not of doubles, as the store adds them: in units of 1e-20. */
function exactSum(values: number[]): number {
  const units = values.reduce((sum, value) => {
    const [whole = "0", fraction = ""] = String(value).split(".");
    return sum + BigInt(whole + fraction.padEnd(20, "0"));
  }, 0n);
  const digits = units.toString().padStart(21, "0");
  return Number(`${digits.slice(0, -20)}.${digits.slice(-20)}`);
}

function p95(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(0.95 * values.length) - 1] ?? Number.NaN;
}
