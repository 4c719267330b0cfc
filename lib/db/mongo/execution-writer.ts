import { Types } from "mongoose";
import { toExecution, toExecutionDocument, toExecutionId } from "@/lib/db/mongo/execution-converters";
import type { ExecutionModels } from "@/lib/db/mongo/executions";
import { insertSkippingTaken } from "@/lib/db/mongo/insert-skipping-taken";
import type { Execution, ExecutionRef } from "@/lib/schemas/execution";
import type { ExecutionRecord, InsertOutcome } from "@/lib/schemas/execution-record";

type Entry = { record: ExecutionRecord; executionId: Types.ObjectId; isGiven: boolean };

/** Data is written before its run, so that a run which can be seen never lacks it. */
export function createExecutionWriter({ Execution, ExecutionData, organizationId }: ExecutionModels) {
  const own = new Types.ObjectId(organizationId);

  async function insertMany(records: ExecutionRecord[]): Promise<InsertOutcome[]> {
    const entries = records.map((record): Entry => ({ record, executionId: toExecutionId(record.execution), isGiven: record.execution.executionId !== null }));
    const known = await findOwn(entries.filter(({ isGiven, record }) => isGiven && record.data.length > 0));
    const fresh = entries.filter(({ executionId }) => !known.has(executionId.toHexString()));
    await insertData(fresh);
    const documents = fresh.map(({ record, executionId }) => toExecutionDocument({ ...record, executionId, organizationId: own }));
    const taken = new Set((await insertSkippingTaken(Execution, documents)).map((index) => fresh[index]));
    const outcomes = await tellApart([...taken].filter((entry) => entry !== undefined));
    return entries.map((entry) => outcomes.get(entry) ?? (taken.has(entry) || known.has(entry.executionId.toHexString()) ? "duplicate" : "accepted"));
  }

  /** Ids of `entries` that are runs of this organization. */
  async function findOwn(entries: Entry[]): Promise<Set<string>> {
    if (entries.length === 0) return new Set();
    const rows = await Execution.find({ organizationId: own, _id: { $in: entries.map(({ executionId }) => executionId) } }, { _id: 1 }).lean();
    return new Set(rows.map(({ _id }) => _id.toHexString()));
  }

  /** Of two entries with one id the first has the data, as it has the run. */
  async function insertData(entries: Entry[]): Promise<void> {
    const first = new Map(entries.map(({ executionId, record }) => [executionId.toHexString(), { executionId, record }] as const).reverse());
    const documents = [...first.values()].flatMap(({ executionId, record }) =>
      record.data.map(({ nodeId, attempt, direction, json, bytes }) => ({
        _id: new Types.ObjectId(),
        organizationId: own,
        executionId,
        nodeId,
        attempt,
        direction,
        json,
        bytes,
      })),
    );
    await insertSkippingTaken(ExecutionData, documents);
  }

  /** An id that is taken is a run of ours, or another organization's: of that one nothing is said, and our data for it goes again. */
  async function tellApart(taken: Entry[]): Promise<Map<Entry, InsertOutcome>> {
    const ours = await findOwn(taken);
    const refused = taken.filter(({ executionId }) => !ours.has(executionId.toHexString()));
    if (refused.length > 0) await ExecutionData.deleteMany({ organizationId: own, executionId: { $in: refused.map(({ executionId }) => executionId) } });
    return new Map(refused.map((entry) => [entry, "refused"]));
  }

  return {
    /** One outcome per record, in order. Never changes a run that exists. */
    insertMany,

    /** By the models, which take part in a transaction around them. */
    async insert(record: ExecutionRecord): Promise<Execution> {
      const executionId = toExecutionId(record.execution);
      const document = toExecutionDocument({ ...record, executionId, organizationId: own });
      await ExecutionData.insertMany(record.data.map((data) => ({ ...data, organizationId: own, executionId })));
      await Execution.create([document]);
      return toExecution(document);
    },

    /** Null where it is absent or has ended. One that never began has no duration. Served by `_id`. */
    async cancel({ executionId }: ExecutionRef): Promise<Execution | null> {
      const document = await Execution.findOneAndUpdate(
        { organizationId: own, _id: new Types.ObjectId(executionId), status: { $in: ["pending", "running"] } },
        [
          {
            $set: {
              status: "cancelled",
              finishedAt: "$$NOW",
              updatedAt: "$$NOW",
              durationMs: { $cond: [{ $eq: ["$startedAt", null] }, null, { $max: [0, { $subtract: ["$$NOW", "$startedAt"] }] }] },
            },
          },
        ],
        { returnDocument: "after", lean: true, updatePipeline: true },
      );
      return document && toExecution(document);
    },
  };
}
