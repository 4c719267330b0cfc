import { notFound } from "@/lib/errors";
import { toReporunnerExport } from "@/lib/import/to-reporunner-export";
import { defineOperation } from "@/lib/operations/define-operation";
import { NoInput, Nothing } from "@/lib/schemas/nothing";
import {
  CreateWorkflowInput,
  ListWorkflowsInput,
  MatchedWorkflowRef,
  UpdateWorkflowInput,
  Workflow,
  WorkflowExport,
  WorkflowFacets,
  WorkflowPage,
  WorkflowRef,
} from "@/lib/schemas/workflow";

const tag = "workflows";

export const listWorkflows = defineOperation({
  name: "workflow.list",
  permission: "workflow:read",
  input: ListWorkflowsInput,
  output: WorkflowPage,
  http: { method: "GET", path: "/workflows", tag, summary: "List workflows, newest change first" },
  run: (ctx, input) => ctx.db.mongo.workflows.findPage(input),
});

export const getWorkflowFacets = defineOperation({
  name: "workflow.facets",
  permission: "workflow:read",
  input: NoInput,
  output: WorkflowFacets,
  http: { method: "GET", path: "/workflows/facets", tag, summary: "Tags in use and counts" },
  run: (ctx) => ctx.db.mongo.workflows.countFacets(),
});

export const getWorkflow = defineOperation({
  name: "workflow.get",
  permission: "workflow:read",
  input: WorkflowRef,
  output: Workflow,
  http: { method: "GET", path: "/workflows/{workflowId}", tag, summary: "Read one workflow with its graph", hasEtag: true },
  async run(ctx, ref) {
    const workflow = await ctx.db.mongo.workflows.findById(ref);
    if (workflow === null) throw notFound("workflow");
    return workflow;
  },
});

export const exportWorkflow = defineOperation({
  name: "workflow.export",
  permission: "workflow:read",
  input: WorkflowRef,
  output: WorkflowExport,
  http: { method: "GET", path: "/workflows/{workflowId}/export", tag, summary: "Download one workflow in the form that import reads", isDownload: true },
  async run(ctx, ref) {
    const workflow = await ctx.db.mongo.workflows.findById(ref);
    if (workflow === null) throw notFound("workflow");
    return toReporunnerExport(workflow);
  },
});

export const createWorkflow = defineOperation({
  name: "workflow.create",
  permission: "workflow:write",
  input: CreateWorkflowInput,
  output: Workflow,
  http: {
    method: "POST",
    path: "/workflows",
    status: 201,
    tag,
    summary: "Create a workflow",
    bodyBytesMax: 12 * 1024 * 1024,
    hasEtag: true,
    idempotency: "mongodb",
  },
  run: (ctx, input) => ctx.db.saveWorkflow(input),
});

export const updateWorkflow = defineOperation({
  name: "workflow.update",
  permission: "workflow:write",
  input: UpdateWorkflowInput,
  output: Workflow,
  http: {
    method: "PATCH",
    path: "/workflows/{workflowId}",
    tag,
    summary: "Change the named fields of a workflow",
    bodyBytesMax: 12 * 1024 * 1024,
    hasEtag: true,
  },
  async run(ctx, { workflowId, ifVersion, ...changes }) {
    const workflow = await ctx.db.mongo.workflows.update({ workflowId, changes, ifVersion });
    if (workflow === null) throw notFound("workflow");
    return workflow;
  },
});

export const deleteWorkflow = defineOperation({
  name: "workflow.delete",
  permission: "workflow:write",
  input: MatchedWorkflowRef,
  output: Nothing,
  http: { method: "DELETE", path: "/workflows/{workflowId}", status: 204, tag, summary: "Move a workflow to the trash", hasEtag: true },
  async run(ctx, { workflowId, ifVersion }) {
    if ((await ctx.db.mongo.workflows.setDeleted({ workflowId, isDeleted: true, ifVersion })) === null) throw notFound("workflow");
    return null;
  },
});

export const restoreWorkflow = defineOperation({
  name: "workflow.restore",
  permission: "workflow:write",
  input: WorkflowRef,
  output: Workflow,
  http: { method: "POST", path: "/workflows/{workflowId}/restore", tag, summary: "Take a workflow out of the trash, inactive", hasEtag: true },
  async run(ctx, { workflowId }) {
    const workflow = await ctx.db.mongo.workflows.setDeleted({ workflowId, isDeleted: false });
    if (workflow === null) throw notFound("workflow in the trash");
    return workflow;
  },
});

export const purgeWorkflow = defineOperation({
  name: "workflow.purge",
  permission: "workflow:write",
  input: MatchedWorkflowRef,
  output: Nothing,
  http: { method: "DELETE", path: "/workflows/{workflowId}/purge", status: 204, tag, summary: "Delete a workflow in the trash for good", hasEtag: true },
  async run(ctx, ref) {
    if (!(await ctx.db.mongo.workflows.remove(ref))) throw notFound("workflow in the trash");
    return null;
  },
});
