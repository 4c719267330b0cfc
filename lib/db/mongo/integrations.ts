import { type Model, Types } from "mongoose";
import type { IntegrationDocument } from "@/db/mongo/models/integration";
import type { WorkflowDocument } from "@/db/mongo/models/workflow";
import { afterCursor, toNewestFirstPage } from "@/lib/db/mongo/newest-first";
import type {
  CreateIntegrationInput,
  Integration,
  IntegrationChanges,
  IntegrationPage,
  IntegrationRef,
  ListIntegrationsInput,
} from "@/lib/schemas/integration";

type Models = { Integration: Model<IntegrationDocument>; Workflow: Model<WorkflowDocument>; organizationId: string };

export function createIntegrationRepository({ Integration, Workflow, organizationId }: Models) {
  const own = new Types.ObjectId(organizationId);
  const byId = ({ integrationId }: IntegrationRef) => ({ organizationId: own, _id: new Types.ObjectId(integrationId) });

  /** Workflows by integration key, in one pass over the organization's rows of `organizationId_1_isDeleted_1_integrations_1`, which covers it. */
  async function countWorkflows(keys: string[]): Promise<Map<string, number>> {
    const rows = await Workflow.aggregate<{ _id: string; count: number }>([
      { $match: { organizationId: own, isDeleted: false, integrations: { $in: keys } } },
      { $project: { _id: 0, integrations: 1 } },
      { $unwind: "$integrations" },
      { $match: { integrations: { $in: keys } } },
      { $group: { _id: "$integrations", count: { $sum: 1 } } },
    ]);
    return new Map(rows.map(({ _id, count }) => [_id, count]));
  }

  async function toIntegrations(documents: IntegrationDocument[]): Promise<Integration[]> {
    const counts = documents.length === 0 ? new Map<string, number>() : await countWorkflows(documents.map(({ key }) => key));
    return documents.map((document) => toIntegration(document, counts.get(document.key) ?? 0));
  }

  async function toOne(document: IntegrationDocument | null): Promise<Integration | null> {
    if (document === null) return null;
    const [integration] = await toIntegrations([document]);
    return integration ?? null;
  }

  return {
    /** Newest first, by `organizationId_1_[isEnabled_1_]_id_-1`; usage in one more query for the whole page. */
    async findPage({ limit, cursor, isEnabled }: ListIntegrationsInput): Promise<IntegrationPage> {
      const rows = await Integration.find({ organizationId: own, ...(isEnabled === undefined ? {} : { isEnabled }), ...afterCursor(cursor) })
        .sort({ _id: -1 })
        .limit(limit + 1)
        .lean();
      return toNewestFirstPage({ rows: await toIntegrations(rows), limit, idOf: ({ integrationId }) => integrationId });
    },

    async findById(ref: IntegrationRef): Promise<Integration | null> {
      return toOne(await Integration.findOne(byId(ref)).lean());
    },

    /** @throws `conflict` where the key is configured already */
    async insert({ credentialId, ...integration }: CreateIntegrationInput): Promise<Integration> {
      const [document] = await Integration.create([{ ...integration, credentialId: toId(credentialId), organizationId: own }]);
      const created = await toOne(document?.toObject() ?? null);
      if (created === null) throw new Error("MongoDB answered an insert with nothing");
      return created;
    },

    async update({ integrationId, changes }: IntegrationRef & { changes: IntegrationChanges }): Promise<Integration | null> {
      const { credentialId, ...rest } = changes;
      const $set = { ...rest, ...(credentialId === undefined ? {} : { credentialId: toId(credentialId) }) };
      return toOne(await Integration.findOneAndUpdate(byId({ integrationId }), { $set }, { returnDocument: "after", lean: true }));
    },

    async remove(ref: IntegrationRef): Promise<boolean> {
      return (await Integration.deleteOne(byId(ref))).deletedCount === 1;
    },
  };
}

function toId(credentialId: string | null): Types.ObjectId | null {
  return credentialId === null ? null : new Types.ObjectId(credentialId);
}

function toIntegration(document: IntegrationDocument, workflowCount: number): Integration {
  return {
    integrationId: document._id.toHexString(),
    key: document.key,
    displayName: document.displayName,
    description: document.description,
    isEnabled: document.isEnabled,
    // Only what `CreateIntegrationInput` and `IntegrationChanges` accepted was ever stored.
    configuration: document.configuration as Integration["configuration"],
    credentialId: document.credentialId?.toHexString() ?? null,
    workflowCount,
    createdAt: document.createdAt.toISOString(),
    updatedAt: document.updatedAt.toISOString(),
  };
}
