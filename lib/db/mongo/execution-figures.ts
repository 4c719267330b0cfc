import { Types } from "mongoose";
import { type MongoStore, pingMongo } from "@/db/mongo/client";
import { executionFiguresIndex } from "@/db/mongo/models/execution";
import { readExecutionSeries } from "@/lib/db/mongo/execution-series";
import type { AggregateExecutions } from "@/lib/db/mongo/execution-stages";
import { countWaiting, type FigureRange, readRecentErrors, readTotals } from "@/lib/db/mongo/execution-summary";
import { readFailingWorkflows } from "@/lib/db/mongo/failing-workflows";
import type { GroupedSeries } from "@/lib/db/series-groups";
import type { SeriesInput } from "@/lib/schemas/analytics";
import type { ExecutionFigures } from "@/lib/schemas/analytics-summary";

/** How long one pipeline may go through the runs. */
const patienceMs = 8_000;

/** What the runs say of themselves, aggregated where they are, by the index `executions_figures`. */
export function createExecutionFigures({ mongo, organizationId }: { mongo: MongoStore; organizationId: string }) {
  const { Execution } = mongo.models;
  const own = new Types.ObjectId(organizationId);
  const aggregate: AggregateExecutions = (pipeline) =>
    Execution.aggregate([{ $match: { organizationId: own } }, ...pipeline]).option({
      hint: executionFiguresIndex,
      maxTimeMS: patienceMs,
      // The connection's own limit is that of short questions; a ping goes first, so that a frozen server still fails at once.
      socketTimeoutMS: patienceMs + 500,
      batchSize: 100_000,
    });

  return {
    async query(input: SeriesInput): Promise<GroupedSeries> {
      await pingMongo(mongo);
      return readExecutionSeries({ aggregate, input });
    },

    async summarise(range: FigureRange): Promise<ExecutionFigures> {
      await pingMongo(mongo);
      const [totals, waiting, topFailing, recentErrors] = await Promise.all([
        readTotals({ aggregate, range }),
        countWaiting({ Execution, organizationId: own, range }),
        readFailingWorkflows({ aggregate, Execution, organizationId: own, range }),
        readRecentErrors({ aggregate, range }),
      ]);
      return { ...totals, ...waiting, topFailing, recentErrors };
    },
  };
}
