import { Types } from "mongoose";
import type { ExecutionDocument } from "@/db/mongo/models/execution";
import type { Runtime } from "@/lib/context";

export type Run = Partial<Omit<ExecutionDocument, "_id" | "organizationId">>;

/** Runs as the store has them; what is not said is a success without nodes. */
export async function insertRuns({ runtime, organizationId, runs }: { runtime: Runtime; organizationId: string; runs: Run[] }): Promise<void> {
  const documents = runs.map((run) => {
    const createdAt = run.createdAt ?? run.startedAt ?? new Date();
    const startedAt = run.startedAt === undefined ? createdAt : run.startedAt;
    return {
      _id: Types.ObjectId.createFromTime(Math.floor(createdAt.getTime() / 1_000)),
      workflowId: new Types.ObjectId(),
      workflowName: "Workflow",
      workflowVersion: 1,
      status: "success",
      triggerType: "api",
      finishedAt: null,
      durationMs: null,
      nodeExecutions: [],
      nodeCount: 0,
      finishedNodeCount: 0,
      error: null,
      retryOf: null,
      customData: {},
      triggerDataBytes: null,
      updatedAt: createdAt,
      ...run,
      createdAt,
      startedAt,
      organizationId: new Types.ObjectId(organizationId),
    };
  });
  await runtime.stores.mongo.models.Execution.insertMany(documents.map((document) => ({ ...document, _id: withCounter(document._id) })));
}

let counter = 0;

/** `createFromTime` leaves the rest of an id zero. */
function withCounter(id: Types.ObjectId): Types.ObjectId {
  counter += 1;
  return new Types.ObjectId(id.toHexString().slice(0, 8) + (process.pid % 65_536).toString(16).padStart(4, "0") + counter.toString(16).padStart(12, "0"));
}
