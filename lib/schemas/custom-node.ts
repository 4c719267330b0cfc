import { z } from "zod";
import { CustomNodeId, Timestamp } from "@/lib/schemas/identifiers";
import { BooleanParameter, PageInput, pageOf } from "@/lib/schemas/pagination";
import { findUnstorable } from "@/lib/schemas/storable";

const NodeType = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_./@-]{0,199}$/, "must be a type such as `acme.scoreLead`");
const schemaCharactersMax = 256 * 1024;

/** JSON Schema of the node's parameters. Data: nothing of it is ever run here. */
const PropertiesSchema = z.record(z.string(), z.json()).superRefine((value, context) => {
  const message = findUnstorable(value);
  if (message !== null) context.addIssue({ code: "custom", message });
  if (JSON.stringify(value).length > schemaCharactersMax) context.addIssue({ code: "custom", message: "is larger than 256 KiB" });
});

const fields = {
  displayName: z.string().trim().min(1, "must not be empty").max(120),
  description: z.string().max(2_000),
  category: z.string().trim().min(1).max(100).nullable(),
  propertiesSchema: PropertiesSchema,
  /** Markdown. */
  documentation: z.string().max(100_000),
  isDeprecated: z.boolean(),
};

/** One version of a node type; `type` and `typeVersion` together are unique in the organization. */
export const CustomNode = z.object({
  customNodeId: CustomNodeId,
  type: z.string(),
  typeVersion: z.int(),
  ...fields,
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export const CustomNodeSummary = CustomNode.omit({ propertiesSchema: true, documentation: true });
export const CustomNodePage = pageOf(CustomNodeSummary);
export const ListCustomNodesInput = PageInput.extend({ type: NodeType.optional(), isDeprecated: BooleanParameter.optional() });
export const CustomNodeRef = z.strictObject({ customNodeId: CustomNodeId });
export const CreateCustomNodeInput = z.strictObject({
  type: NodeType,
  typeVersion: z.int().min(1).max(100_000).default(1),
  displayName: fields.displayName,
  description: fields.description.default(""),
  category: fields.category.default(null),
  propertiesSchema: fields.propertiesSchema.default({}),
  documentation: fields.documentation.default(""),
  isDeprecated: fields.isDeprecated.default(false),
});
const CustomNodeChanges = z.strictObject(fields).partial();
export const UpdateCustomNodeInput = CustomNodeChanges.extend({ customNodeId: CustomNodeId });

export type CustomNode = z.infer<typeof CustomNode>;
export type CustomNodeSummary = z.infer<typeof CustomNodeSummary>;
export type CustomNodePage = z.infer<typeof CustomNodePage>;
export type ListCustomNodesInput = z.infer<typeof ListCustomNodesInput>;
export type CustomNodeRef = z.infer<typeof CustomNodeRef>;
export type CreateCustomNodeInput = z.infer<typeof CreateCustomNodeInput>;
export type CustomNodeChanges = z.infer<typeof CustomNodeChanges>;
