import type { Context, Runtime } from "@/lib/context";
import { createApiKey } from "@/lib/operations/api-keys";
import { joinCollaboration } from "@/lib/operations/collaboration";
import { addMessage } from "@/lib/operations/conversations";
import { createCredential } from "@/lib/operations/credentials";
import { createCustomNode } from "@/lib/operations/custom-nodes";
import { startExecution } from "@/lib/operations/executions";
import { createIntegration } from "@/lib/operations/integrations";
import { createArticle } from "@/lib/operations/knowledge";
import { createWorkflow, deleteWorkflow } from "@/lib/operations/workflows";
import { executionIdAt, ingestLines, makeWorkflow, report } from "@/tests/support/executions";
import { newObjectId } from "@/tests/support/test-runtime";

const begun = "2026-05-01T10:00:00.000Z";
const range = `from=${encodeURIComponent(begun)}&to=2026-05-03T00:00:00.000Z&timeZone=UTC`;

export type Walk = { runtime: Runtime; organizationId: string; context: Context };

/** What is sent to one route. What is left out is made from the document: path parameters by `creators`, the body from its schema. */
export type Example = {
  params?: Record<string, string>;
  query?: string;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
  /** Of a request that names an entity which is not there; 404 unless said. */
  absentStatus?: number;
};

/** A new entity for each path parameter. */
export const creators: Record<string, (walk: Walk) => Promise<string>> = {
  workflowId: async ({ context }) => (await createWorkflow.execute(context, { name: "Walk" })).workflowId,
  articleId: async ({ context }) => (await createArticle.execute(context, { title: "Walk", content: "# Walk\n\nOne step." })).articleId,
  apiKeyId: async ({ context }) => (await createApiKey.execute(context, { name: "Walk", scopes: ["workflow:read"] })).apiKeyId,
  executionId: async ({ context }) => {
    const executionId = executionIdAt(begun);
    const node = { nodeId: "1", status: "success", startedAt: begun, durationMs: 5, output: [{ ok: true }] };
    await ingestLines(context, [
      report(await makeWorkflow(context), { executionId, startedAt: begun, finishedAt: begun, triggerData: {}, nodeExecutions: [node] }),
    ]);
    return executionId;
  },
  nodeId: async () => "1",
  sessionId: async (walk) => (await makeMessage(walk)).sessionId,
  credentialId: async ({ context }) =>
    (await createCredential.execute(context, { name: newObjectId(), type: "slackApi", secret: { token: "x" } })).credentialId,
  integrationId: async ({ context }) => (await createIntegration.execute(context, { key: `walk-${newObjectId()}`, displayName: "Walk" })).integrationId,
  customNodeId: async ({ context }) => (await createCustomNode.execute(context, { type: `walk.${newObjectId()}`, displayName: "Walk" })).customNodeId,
  collaborationSessionId: async ({ context }) => (await joinCollaboration.execute(context, { workflowId: await makeWorkflow(context) })).collaborationSessionId,
};

/** By operation, for those whose input cannot be made from the document alone, or whose answer would be empty. */
export const examples: Record<string, (walk: Walk) => Promise<Example> | Example> = {
  "workflow.update": () => ({ json: { name: "Walked on" } }),
  "workflow.create": () => ({ json: { name: "Walk", nodes: [{ id: "1", type: "note", position: { x: 0, y: 0 }, data: { label: "A" } }], tags: ["walk"] } }),
  "workflow.restore": trashedWorkflow,
  "workflow.purge": trashedWorkflow,
  "workflow.import": () => ({ json: [{ name: "Imported", nodes: [], connections: {} }] }),
  "article.import": () => ({ body: upload("walk.md", "# Walk\n\nOne step.") }),
  "article.update": () => ({ json: { title: "Walked on" } }),
  "article.passages": () => ({ absentStatus: 200 }),
  "embedding.create": () => ({ json: { contentId: "walk", contentType: "note", text: "One step" } }),
  "embedding.similar": () => ({ json: { text: "One step" } }),
  search: async (walk) => {
    await creators.articleId?.(walk);
    return { query: "q=walk&mode=keyword&types=knowledge,workflow" };
  },
  "execution.statistics": () => ({ query: "groupBy=status" }),
  "execution.cancel": async ({ context }) => {
    const { executionId } = await startExecution.execute(context, { workflowId: await makeWorkflow(context) });
    return { params: { executionId } };
  },
  "execution.ingest": async ({ context }) => ({
    body: JSON.stringify(report(await makeWorkflow(context))),
    headers: { "content-type": "application/x-ndjson" },
  }),
  "conversation.message.add": () => ({ absentStatus: 201 }),
  "conversation.message.import": () => ({ absentStatus: 201 }),
  "conversation.message.feedback": async (walk) => ({ params: await makeMessage(walk), json: { rating: 1 } }),
  "credential.create": () => ({ json: { name: newObjectId(), type: "slackApi", secret: { token: "x" } } }),
  "integration.create": () => ({ json: { key: `walk-${newObjectId()}`, displayName: "Walk" } }),
  "node.create": () => ({ json: { type: `walk.${newObjectId()}`, displayName: "Walk" } }),
  "collaboration.join": async ({ context }) => ({ json: { workflowId: await makeWorkflow(context) } }),
  "analytics.series": () => ({ query: `metric=execution.count&${range}` }),
  "analytics.summary": () => ({ query: range }),
  "organization.create": () => ({ json: { name: "Walk", slug: `walk-${newObjectId()}` } }),
};

async function makeMessage({ context }: Walk): Promise<{ sessionId: string; messageId: string }> {
  const sessionId = newObjectId();
  const { messageId } = await addMessage.execute(context, { sessionId, userId: "walker", messageType: "assistant", content: "One step" });
  return { sessionId, messageId };
}

async function trashedWorkflow({ context }: Walk): Promise<Example> {
  const { workflowId } = await createWorkflow.execute(context, { name: "Trashed" });
  await deleteWorkflow.execute(context, { workflowId });
  return { params: { workflowId } };
}

function upload(name: string, content: string): FormData {
  const form = new FormData();
  form.append("files", new File([content], name));
  return form;
}
