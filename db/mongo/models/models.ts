import type { Connection } from "mongoose";
import { createApiKeyModel } from "@/db/mongo/models/api-key";
import { createMembershipModel, createOrganizationModel } from "@/db/mongo/models/organization";
import { createWorkflowModel } from "@/db/mongo/models/workflow";

export type MongoModels = ReturnType<typeof createModels>;

export function createModels(connection: Connection) {
  return {
    Workflow: createWorkflowModel(connection),
    Organization: createOrganizationModel(connection),
    Membership: createMembershipModel(connection),
    ApiKey: createApiKeyModel(connection),
  };
}
