import type { WorkflowDocument } from "@/db/mongo/models/workflow";
import type { Workflow, WorkflowChanges, WorkflowEdge, WorkflowNode, WorkflowSummary } from "@/lib/schemas/workflow";

type Stored = Omit<WorkflowDocument, "nodes" | "edges" | "settings">;

export function toWorkflowSummary(document: Stored): WorkflowSummary {
  return {
    workflowId: document._id.toHexString(),
    name: document.name,
    description: document.description,
    isActive: document.isActive,
    tags: document.tags,
    folder: document.folder,
    version: document.version,
    nodeCount: document.nodeCount,
    integrations: document.integrations,
    createdAt: document.createdAt.toISOString(),
    updatedAt: document.updatedAt.toISOString(),
    deletedAt: document.deletedAt?.toISOString() ?? null,
  };
}

export function toWorkflow(document: WorkflowDocument): Workflow {
  return {
    ...toWorkflowSummary(document),
    // Only what `CreateWorkflowInput` and `WorkflowChanges` accepted was ever stored.
    nodes: document.nodes as WorkflowNode[],
    edges: document.edges as WorkflowEdge[],
    settings: document.settings,
    source: document.source && { ...document.source, importedAt: document.source.importedAt.toISOString() },
  };
}

/** What lists need of the graph, kept beside it by every write that touches the nodes. */
export function toWorkflowDerived({ nodes }: WorkflowChanges): { nodeCount: number; integrations: string[] } | Record<string, never> {
  if (nodes === undefined) return {};
  const integrations = new Set(nodes.flatMap((node) => node.data.integration ?? []));
  return { nodeCount: nodes.length, integrations: [...integrations].slice(0, 50) };
}
