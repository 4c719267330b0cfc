import { z } from "zod";
import { Timestamp, WorkflowId } from "@/lib/schemas/identifiers";
import { BooleanParameter, IfVersion, listOf, PageInput, pageOf } from "@/lib/schemas/pagination";
import { findUnstorable } from "@/lib/schemas/storable";

export const nodeCountMax = 5_000;
export const edgeCountMax = 20_000;

const Name = z.string().trim().min(1, "must not be empty").max(200);
const Tag = z.string().trim().min(1).max(50);
const NodeId = z.string().min(1).max(200);
const JsonObject = z.record(z.string(), z.unknown());

/** Credentials are named, never carried. */
const CredentialReference = z.looseObject({ type: z.string().max(200), name: z.string().max(200) });

/** Unknown fields stay: the reason this data lives in a document store. */
export const WorkflowNode = z.looseObject({
  id: NodeId,
  type: z.string().min(1).max(200),
  position: z.looseObject({ x: z.number(), y: z.number() }).nullable().default(null),
  data: z.looseObject({
    label: z.string().max(500),
    integration: z.string().max(200).nullable().default(null),
    parameters: JsonObject.default({}),
    credentials: z.array(CredentialReference).max(50).default([]),
    disabled: z.boolean().optional(),
  }),
});

/** `sourceHandle` is the output: `main:0`, `main:1` (branches), `ai_tool:0`, …; `targetHandle` the input of the same kinds. */
export const WorkflowEdge = z.looseObject({
  id: z.string().min(1).max(500),
  source: NodeId,
  target: NodeId,
  sourceHandle: z.string().max(200).nullable().optional(),
  targetHandle: z.string().max(200).nullable().optional(),
});

export const WorkflowSource = z.object({ format: z.enum(["reporunner", "n8n"]), fileName: z.string().max(400).nullable(), importedAt: Timestamp });

export type WorkflowNode = z.infer<typeof WorkflowNode>;
export type WorkflowEdge = z.infer<typeof WorkflowEdge>;
export type WorkflowSource = z.infer<typeof WorkflowSource>;

const fields = {
  name: Name,
  description: z.string().max(5_000),
  nodes: z.array(WorkflowNode).max(nodeCountMax),
  edges: z.array(WorkflowEdge).max(edgeCountMax),
  isActive: z.boolean(),
  tags: z.array(Tag).max(50),
  folder: z.string().trim().min(1).max(200).nullable(),
  settings: JsonObject,
};

export const WorkflowSummary = z
  .object({
    workflowId: WorkflowId,
    name: Name,
    description: fields.description,
    isActive: fields.isActive,
    tags: fields.tags,
    folder: fields.folder,
    version: z.int(),
    nodeCount: z.int(),
    integrations: z.array(z.string()),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    deletedAt: Timestamp.nullable(),
  })
  .meta({ id: "WorkflowSummary" });

export const Workflow = WorkflowSummary.extend({
  nodes: fields.nodes,
  edges: fields.edges,
  settings: fields.settings,
  source: WorkflowSource.nullable(),
}).meta({ id: "Workflow" });

/** What MongoDB would throw on or drop in silence is refused by name. */
function storable<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape, z.core.$strict>) {
  return schema.superRefine((workflow, context) => {
    for (const [field, value] of Object.entries(workflow)) {
      const message = findUnstorable(value);
      if (message !== null) context.addIssue({ code: "custom", path: [field], message });
    }
  });
}

export const WorkflowPage = pageOf(WorkflowSummary);

export const ListWorkflowsInput = PageInput.extend({
  q: z.string().trim().max(200).optional(),
  tag: listOf(Tag).optional(),
  isActive: BooleanParameter.optional(),
  isDeleted: BooleanParameter.default(false),
});

export const WorkflowRef = z.strictObject({ workflowId: WorkflowId });
export const MatchedWorkflowRef = WorkflowRef.extend({ ifVersion: IfVersion });

export const CreateWorkflowInput = storable(
  z.strictObject({
    name: fields.name,
    description: fields.description.default(""),
    nodes: fields.nodes.default([]),
    edges: fields.edges.default([]),
    isActive: fields.isActive.default(false),
    tags: fields.tags.default([]),
    folder: fields.folder.default(null),
    settings: fields.settings.default({}),
  }),
);

const WorkflowChanges = z.strictObject(fields).partial();
export const UpdateWorkflowInput = storable(WorkflowChanges.extend(MatchedWorkflowRef.shape));

export type WorkflowSummary = z.infer<typeof WorkflowSummary>;
export type Workflow = z.infer<typeof Workflow>;
export type WorkflowPage = z.infer<typeof WorkflowPage>;
export type ListWorkflowsInput = z.infer<typeof ListWorkflowsInput>;
export type WorkflowRef = z.infer<typeof WorkflowRef>;
export type MatchedWorkflowRef = z.infer<typeof MatchedWorkflowRef>;
export type CreateWorkflowInput = z.infer<typeof CreateWorkflowInput>;
export type WorkflowChanges = z.infer<typeof WorkflowChanges>;
/** A new workflow that brings its past along. Times in ISO 8601. */
export type DatedWorkflow = CreateWorkflowInput & { workflowId: string; version: number; createdAt: string; updatedAt: string };
export type UpdateWorkflowInput = z.infer<typeof UpdateWorkflowInput>;

/** What `listTags` answers: every tag in use, most used first. */
export const WorkflowFacets = z.object({ tags: z.array(z.object({ tag: z.string(), count: z.int() })), total: z.int(), active: z.int(), deleted: z.int() });
export type WorkflowFacets = z.infer<typeof WorkflowFacets>;

/** Our own file form: what export writes and import reads. */
export const WorkflowExport = z.object({
  format: z.literal("reporunner.workflow"),
  version: z.literal(1),
  name: Name,
  description: fields.description,
  nodes: fields.nodes,
  edges: fields.edges,
  tags: fields.tags,
  folder: fields.folder,
  settings: fields.settings,
});
export type WorkflowExport = z.infer<typeof WorkflowExport>;
