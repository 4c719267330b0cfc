import { type Model, Types } from "mongoose";
import type { ExecutionDocument } from "@/db/mongo/models/execution";
import type { ExecutionDataDocument } from "@/db/mongo/models/execution-data";
import { toExecution, toExecutionSummary } from "@/lib/db/mongo/execution-converters";
import { createExecutionDataReader } from "@/lib/db/mongo/execution-data";
import { toExecutionFilter, toExecutionIndex } from "@/lib/db/mongo/execution-filter";
import { readExecutionStatistics } from "@/lib/db/mongo/execution-statistics";
import { createExecutionWriter } from "@/lib/db/mongo/execution-writer";
import { toNewestFirstPage } from "@/lib/db/mongo/newest-first";
import type { Execution, ExecutionCount, ExecutionFilters, ExecutionPage, ExecutionRef, ListExecutionsInput } from "@/lib/schemas/execution";
import type { ExecutionGrouping, ExecutionStatistics } from "@/lib/schemas/execution-statistics";

export type ExecutionModels = { Execution: Model<ExecutionDocument>; ExecutionData: Model<ExecutionDataDocument>; organizationId: string };

/** A list leaves the nodes in the store: 200 runs of 2,000 nodes each would be hundreds of megabytes. */
const summaryFields = { nodeExecutions: 0, customData: 0 } as const;
const countMax = 10_000;
/** Below the client's socket time-out: a slow question is ended as such and is not taken for a dead store. */
const queryTimeMs = 1_000;

export function createExecutionRepository({ Execution, ExecutionData, organizationId }: ExecutionModels) {
  const own = new Types.ObjectId(organizationId);

  return {
    ...createExecutionWriter({ Execution, ExecutionData, organizationId }),
    ...createExecutionDataReader({ Execution, ExecutionData, organizationId }),

    /** Newest first. Served by `organizationId_1_[status|workflowId|error.nodeId_1_]_id_-1`, without a sort. */
    async findPage(input: ListExecutionsInput): Promise<ExecutionPage> {
      const rows = await Execution.find(toExecutionFilter(own, input), summaryFields)
        .sort({ _id: -1 })
        .hint(toExecutionIndex(input))
        .limit(input.limit + 1)
        .maxTimeMS(queryTimeMs)
        .lean();
      return toNewestFirstPage({ rows: rows.map(toExecutionSummary), limit: input.limit, idOf: ({ executionId }) => executionId });
    },

    /** Exact up to 10,000; beyond it nothing is counted. */
    async count(filters: ExecutionFilters): Promise<ExecutionCount> {
      const count = await Execution.countDocuments(toExecutionFilter(own, filters), {
        limit: countMax + 1,
        maxTimeMS: queryTimeMs,
        hint: toExecutionIndex(filters),
      });
      return { count: Math.min(count, countMax), isExact: count <= countMax };
    },

    async findById({ executionId }: ExecutionRef): Promise<Execution | null> {
      const document = await Execution.findOne({ organizationId: own, _id: new Types.ObjectId(executionId) }).lean();
      return document && toExecution(document);
    },

    readStatistics(question: { groupBy: ExecutionGrouping; from: string; to: string }): Promise<ExecutionStatistics["items"]> {
      return readExecutionStatistics({ Execution, organizationId: own, ...question });
    },
  };
}
