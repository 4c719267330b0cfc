import mongoose from "mongoose";
import { readState } from "@/db/engines/engine-state";
import { mongodbUrl } from "@/db/engines/mongodb";
import { createExecutionModel } from "@/db/mongo/models/execution";
import { createExecutionDataModel } from "@/db/mongo/models/execution-data";
import { toExecutionDocument, toExecutionId } from "@/lib/db/mongo/execution-converters";
import { readExecutionReport } from "@/lib/executions/read-execution-report";
import { toExecutionRecord } from "@/lib/executions/to-execution-record";
import type { Product } from "@/tests/support/start-product";
import { type BenchRow, medianOf } from "./bench-row";
import { makeReport } from "./run-reports";

// Executions by POST /executions/ingest of the running product, beside `insertMany(1000)` of the same documents by the driver into a
// collection with the same indexes. The two take turns; what is compared is the median of the rounds.

const goal = 0.3;
const batchSize = 1_000;
const linesPerRequest = 10_000;
const plans = [
  { what: "executions without data", hasData: false, rounds: 5, runsPerRound: 40_000 },
  { what: "executions with 8 pieces of data each", hasData: true, rounds: 3, runsPerRound: 5_000 },
];

type Plan = (typeof plans)[number];
type Sides = { raw: (lines: string[]) => Promise<number>; api: (lines: string[]) => Promise<number>; workflowId: string };

/** Rates in runs per second, written as they come. */
export async function measureExecutionIngest(product: Product): Promise<BenchRow[]> {
  const state = readState(product.dataDir);
  const uri = mongodbUrl({ port: state.ports.mongodb ?? 0, password: state.passwords.mongodb });
  const connection = await mongoose.createConnection(uri, { autoIndex: false, autoCreate: false }).asPromise();
  try {
    const sides = await openSides({ product, connection });
    const rows: BenchRow[] = [];
    for (const plan of plans) rows.push(await measure({ plan, sides }));
    return rows;
  } finally {
    await connection.close();
  }
}

async function openSides({ product, connection }: { product: Product; connection: mongoose.Connection }): Promise<Sides> {
  const headers = { authorization: `Bearer ${product.apiKey}` };
  const created = await fetch(`${product.url}/api/v1/workflows`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ name: "Bench" }),
  });
  const { workflowId }: { workflowId: string } = JSON.parse(await created.text());
  const workflow = await connection.collection("workflows").findOne({ _id: new mongoose.Types.ObjectId(workflowId) });
  const organizationId = new mongoose.Types.ObjectId(String(workflow?.organizationId));
  const executions = await copyOf(createExecutionModel(connection));
  const executionData = await copyOf(createExecutionDataModel(connection));

  return {
    workflowId,
    async api(lines) {
      const bodies = chunk(lines, linesPerRequest).map((part) => Buffer.from(part.join("\n")));
      return timed(async () => {
        for (const body of bodies) {
          const response = await fetch(`${product.url}/api/v1/executions/ingest`, {
            method: "POST",
            headers: { ...headers, "content-type": "application/x-ndjson" },
            body,
          });
          const text = await response.text();
          if (JSON.parse(text).accepted !== Math.min(linesPerRequest, lines.length)) throw new Error(`The ingest refused lines: ${text.slice(0, 500)}`);
        }
      });
    },
    async raw(lines) {
      const documents = lines.map((line) => toDocuments({ line, organizationId }));
      return timed(async () => {
        for (const part of chunk(documents, batchSize)) {
          for (const data of chunk(
            part.flatMap(({ data }) => data),
            batchSize,
          ))
            await executionData.insertMany(data);
          await executions.insertMany(part.map(({ execution }) => execution));
        }
      });
    },
  };
}

/** An empty collection beside the product's, with the same indexes. */
async function copyOf<Document>(model: mongoose.Model<Document>): Promise<mongoose.mongo.Collection<mongoose.mongo.BSON.Document>> {
  const database = model.db.getClient().db("reporunner");
  const copy = await database.createCollection(`${model.collection.name}Raw`);
  for (const { key, name, unique, partialFilterExpression } of await database.collection(model.collection.name).indexes()) {
    if (name === "_id_") continue;
    await copy.createIndex(key, { ...(unique && { unique }), ...(partialFilterExpression && { partialFilterExpression }) });
  }
  return copy;
}

function toDocuments({ line, organizationId }: { line: string; organizationId: mongoose.Types.ObjectId }) {
  const read = readExecutionReport(line);
  if (!read.ok) throw new Error(read.error.message);
  const converted = toExecutionRecord({ report: read.report, workflow: { name: "Bench", version: 1 }, now: Date.now() });
  if (!converted.ok) throw new Error(converted.error.message);
  const { record } = converted;
  const executionId = toExecutionId(record.execution);
  return {
    execution: toExecutionDocument({ ...record, executionId, organizationId }),
    data: record.data.map((data) => ({ ...data, organizationId, executionId })),
  };
}

async function measure({ plan, sides }: { plan: Plan; sides: Sides }): Promise<BenchRow> {
  const rates = { raw: [] as number[], api: [] as number[] };
  for (let round = 0; round < plan.rounds; round += 1) {
    const lines = Array.from({ length: plan.runsPerRound }, (_, index) =>
      JSON.stringify(makeReport({ workflowId: sides.workflowId, index: round * plan.runsPerRound + index, hasData: plan.hasData })),
    );
    for (const side of ["raw", "api"] as const) rates[side].push(plan.runsPerRound / (await sides[side](lines)));
    process.stdout.write(`${plan.what}, round ${round + 1}: raw ${rates.raw.at(-1)?.toFixed(0)}/s, API ${rates.api.at(-1)?.toFixed(0)}/s\n`);
  }
  const value = Number((medianOf(rates.api) / medianOf(rates.raw)).toFixed(3));
  return { id: 7, what: `${plan.what}: API / raw insertMany(${batchSize})`, value, goal, ok: value >= goal };
}

/** In seconds. */
async function timed(run: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return (performance.now() - startedAt) / 1_000;
}

function chunk<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
