import { type Model, Types } from "mongoose";
import type { CustomNodeDocument } from "@/db/mongo/models/custom-node";
import { afterCursor, toNewestFirstPage } from "@/lib/db/mongo/newest-first";
import type {
  CreateCustomNodeInput,
  CustomNode,
  CustomNodeChanges,
  CustomNodePage,
  CustomNodeRef,
  CustomNodeSummary,
  ListCustomNodesInput,
} from "@/lib/schemas/custom-node";

type Summary = Omit<CustomNodeDocument, "propertiesSchema" | "documentation">;

export function createCustomNodeRepository({ CustomNode, organizationId }: { CustomNode: Model<CustomNodeDocument>; organizationId: string }) {
  const own = new Types.ObjectId(organizationId);
  const byId = ({ customNodeId }: CustomNodeRef) => ({ organizationId: own, _id: new Types.ObjectId(customNodeId) });

  return {
    /** Newest first, by `organizationId_1_[type_1_|isDeprecated_1_]_id_-1`; schema and documentation stay in the store. */
    async findPage({ limit, cursor, type, isDeprecated }: ListCustomNodesInput): Promise<CustomNodePage> {
      const filter = { ...(type === undefined ? {} : { type }), ...(isDeprecated === undefined ? {} : { isDeprecated }) };
      const rows = await CustomNode.find({ organizationId: own, ...filter, ...afterCursor(cursor) }, { propertiesSchema: 0, documentation: 0 })
        .sort({ _id: -1 })
        .limit(limit + 1)
        .lean();
      return toNewestFirstPage({ rows: rows.map(toSummary), limit, idOf: ({ customNodeId }) => customNodeId });
    },

    async findById(ref: CustomNodeRef): Promise<CustomNode | null> {
      const document = await CustomNode.findOne(byId(ref)).lean();
      return document && toCustomNode(document);
    },

    /** @throws `conflict` where this type has this version already */
    async insert(node: CreateCustomNodeInput): Promise<CustomNode> {
      const [document] = await CustomNode.create([{ ...node, organizationId: own }]);
      if (document === undefined) throw new Error("MongoDB answered an insert with nothing");
      return toCustomNode(document.toObject());
    },

    async update({ customNodeId, changes }: CustomNodeRef & { changes: CustomNodeChanges }): Promise<CustomNode | null> {
      const document = await CustomNode.findOneAndUpdate(byId({ customNodeId }), { $set: changes }, { returnDocument: "after", lean: true });
      return document && toCustomNode(document);
    },

    async remove(ref: CustomNodeRef): Promise<boolean> {
      return (await CustomNode.deleteOne(byId(ref))).deletedCount === 1;
    },
  };
}

function toSummary(document: Summary): CustomNodeSummary {
  return {
    customNodeId: document._id.toHexString(),
    type: document.type,
    typeVersion: document.typeVersion,
    displayName: document.displayName,
    description: document.description,
    category: document.category,
    isDeprecated: document.isDeprecated,
    createdAt: document.createdAt.toISOString(),
    updatedAt: document.updatedAt.toISOString(),
  };
}

function toCustomNode(document: CustomNodeDocument): CustomNode {
  return {
    ...toSummary(document),
    // Only what `CreateCustomNodeInput` and `CustomNodeChanges` accepted was ever stored.
    propertiesSchema: document.propertiesSchema as CustomNode["propertiesSchema"],
    documentation: document.documentation,
  };
}
