import type { Connection } from "mongoose";
import { createApiKeyModel } from "@/db/mongo/models/api-key";
import { createExecutionModel } from "@/db/mongo/models/execution";
import { createExecutionDataModel } from "@/db/mongo/models/execution-data";
import { createIdempotencyKeyModel } from "@/db/mongo/models/idempotency-key";
import { createMembershipModel, createOrganizationModel } from "@/db/mongo/models/organization";
import { createWorkflowModel } from "@/db/mongo/models/workflow";

export type MongoModels = ReturnType<typeof createModels>;

export function createModels(connection: Connection) {
  return {
    Workflow: createWorkflowModel(connection),
    Execution: createExecutionModel(connection),
    ExecutionData: createExecutionDataModel(connection),
    Organization: createOrganizationModel(connection),
    Membership: createMembershipModel(connection),
    ApiKey: createApiKeyModel(connection),
    IdempotencyKey: createIdempotencyKeyModel(connection),
  };
}
