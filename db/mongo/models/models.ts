import type { Connection } from "mongoose";
import { createApiKeyModel } from "@/db/mongo/models/api-key";
import { createCollaborationSessionModel } from "@/db/mongo/models/collaboration-session";
import { createCredentialModel, createDataKeyModel } from "@/db/mongo/models/credential";
import { createCustomNodeModel } from "@/db/mongo/models/custom-node";
import { createExecutionModel } from "@/db/mongo/models/execution";
import { createExecutionDataModel } from "@/db/mongo/models/execution-data";
import { createIdempotencyKeyModel } from "@/db/mongo/models/idempotency-key";
import { createIntegrationModel } from "@/db/mongo/models/integration";
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
    Credential: createCredentialModel(connection),
    DataKey: createDataKeyModel(connection),
    Integration: createIntegrationModel(connection),
    CustomNode: createCustomNodeModel(connection),
    CollaborationSession: createCollaborationSessionModel(connection),
    IdempotencyKey: createIdempotencyKeyModel(connection),
  };
}
