import type { Context, Runtime } from "@/lib/context";
import { createApiKey } from "@/lib/operations/api-keys";
import { createArticle } from "@/lib/operations/knowledge";
import { createWorkflow, deleteWorkflow } from "@/lib/operations/workflows";
import { newObjectId } from "@/tests/support/test-runtime";

export type Walk = { runtime: Runtime; organizationId: string; context: Context };

/** What is sent to one route. What is left out is made from the document: path parameters by `creators`, the body from its schema. */
export type Example = {
  params?: Record<string, string>;
  query?: string;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
  /** An absent entity is answered as an empty one. */
  isEmptyWhenAbsent?: boolean;
};

/** A new entity for each path parameter. */
export const creators: Record<string, (walk: Walk) => Promise<string>> = {
  workflowId: async ({ context }) => (await createWorkflow.execute(context, { name: "Walk" })).workflowId,
  articleId: async ({ context }) => (await createArticle.execute(context, { title: "Walk", content: "# Walk\n\nOne step." })).articleId,
  apiKeyId: async ({ context }) => (await createApiKey.execute(context, { name: "Walk", scopes: ["workflow:read"] })).apiKeyId,
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
  "article.passages": () => ({ isEmptyWhenAbsent: true }),
  "embedding.create": () => ({ json: { contentId: "walk", contentType: "note", text: "One step" } }),
  "embedding.similar": () => ({ json: { text: "One step" } }),
  search: async (walk) => {
    await creators.articleId?.(walk);
    return { query: "q=walk&mode=keyword&types=knowledge,workflow" };
  },
  "organization.create": () => ({ json: { name: "Walk", slug: `walk-${newObjectId()}` } }),
};

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
