import { Types } from "mongoose";
import type { ExecutionDataDocument } from "@/db/mongo/models/execution-data";
import type { ExecutionModels } from "@/lib/db/mongo/executions";
import type { ExecutionRef, NodeData, NodeDataInput, TriggerData } from "@/lib/schemas/execution";
import type { NewExecutionData } from "@/lib/schemas/execution-record";

/** What went in and came out, parsed. Null where there is none. Served by the one index of `executionData`. */
export function createExecutionDataReader({ ExecutionData, organizationId }: ExecutionModels) {
  const own = new Types.ObjectId(organizationId);

  return {
    /** The last attempt that has such data where none is named. */
    async findNodeData({ executionId, nodeId, attempt, direction }: NodeDataInput): Promise<NodeData | null> {
      const document = await ExecutionData.findOne({
        organizationId: own,
        executionId: new Types.ObjectId(executionId),
        nodeId,
        ...(attempt === undefined ? {} : { attempt }),
        direction,
      })
        .sort({ attempt: -1 })
        .lean();
      return document && { executionId, nodeId, attempt: document.attempt, direction, bytes: document.bytes, data: JSON.parse(document.json) };
    },

    async findTriggerData({ executionId }: ExecutionRef): Promise<TriggerData | null> {
      const document = await findTrigger({ executionId });
      return document && { executionId, bytes: document.bytes, data: JSON.parse(document.json) };
    },

    /** As it lies there, for a copy: a retry begins with what its run began with. */
    async findTriggerRecord(ref: ExecutionRef): Promise<NewExecutionData | null> {
      const document = await findTrigger(ref);
      return document && { nodeId: "", attempt: 1, direction: "trigger", json: document.json, bytes: document.bytes };
    },
  };

  function findTrigger({ executionId }: ExecutionRef): Promise<ExecutionDataDocument | null> {
    return ExecutionData.findOne({ organizationId: own, executionId: new Types.ObjectId(executionId), nodeId: "", attempt: 1, direction: "trigger" })
      .lean()
      .exec();
  }
}
