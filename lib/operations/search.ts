import { authorize } from "@/lib/auth/permissions";
import type { Context } from "@/lib/context";
import { isAppError } from "@/lib/errors";
import { expandQuery } from "@/lib/knowledge/expand-query";
import { parseHeadline } from "@/lib/knowledge/highlight";
import { defineOperation } from "@/lib/operations/define-operation";
import { headlineMarkers, SearchAnswer, SearchInput, type SearchResult } from "@/lib/schemas/search";
import type { ListWorkflowsInput } from "@/lib/schemas/workflow";

export const search = defineOperation({
  name: "search",
  permission: "knowledge:read",
  input: SearchInput,
  output: SearchAnswer,
  http: { method: "GET", path: "/search", tag: "search", summary: "Search by meaning and by words" },
  async run(ctx, { q, ...rest }) {
    // Who searches by words alone means these words.
    const input = { ...rest, q: rest.mode === "keyword" ? q : expandQuery(q) };
    if (input.types.includes("workflow")) authorize(ctx.actor, "workflow:read");
    const startedAt = performance.now();
    const query = input.types.includes("knowledge") && input.mode !== "keyword" ? await embedQuery(ctx, input) : { vector: null, notice: null };
    const embeddedAt = performance.now();
    const [articles, workflows] = await Promise.all([
      input.types.includes("knowledge") ? searchArticles(ctx, { ...input, vector: query.vector }) : null,
      input.types.includes("workflow") ? searchWorkflows(ctx, { ...rest, q }) : [],
    ]);
    const finishedAt = performance.now();
    return {
      items: [...(articles?.items ?? []), ...workflows],
      route: articles?.route ?? "keyword",
      notice: query.notice,
      tookMs: { embed: round(embeddedAt - startedAt), search: round(finishedAt - embeddedAt), total: round(finishedAt - startedAt) },
    };
  },
});

/** Without the model a hybrid search still has its words, and says so; a semantic one has nothing left. */
async function embedQuery(ctx: Context, { q, mode }: SearchInput): Promise<{ vector: number[] | null; notice: string | null }> {
  try {
    return { vector: await ctx.db.generateEmbedding(q), notice: null };
  } catch (error) {
    if (mode === "semantic" || !isAppError(error)) throw error;
    return { vector: null, notice: "The embedding model is not available: these results are by words only." };
  }
}

async function searchArticles(ctx: Context, { q, mode, limit, threshold, category, vector }: SearchInput & { vector: number[] | null }) {
  const { hits, route } = await ctx.db.searchArticles({ q, mode, limit, threshold, category, vector });
  const items = hits.map((hit): SearchResult => {
    const { text, highlights } = parseHeadline({ headline: hit.headline, startMarker: headlineMarkers.start, stopMarker: headlineMarkers.stop });
    return {
      type: "knowledge",
      id: hit.articleId,
      title: hit.title,
      category: hit.category,
      passage: text,
      highlights,
      score: hit.score,
      similarity: hit.similarity,
      why: [...(hit.isMeaning ? ["meaning" as const] : []), ...(hit.isWords ? ["words" as const] : [])],
      url: `/knowledge/${hit.articleId}`,
    };
  });
  return { items, route };
}

/** By name, description and tag; meaning comes with the workflows' projection into PostgreSQL. */
async function searchWorkflows(ctx: Context, { q, limit }: SearchInput): Promise<SearchResult[]> {
  const input: ListWorkflowsInput = { q: q.slice(0, 200), limit: Math.min(limit, 20), isDeleted: false };
  const { items } = await ctx.db.mongo.workflows.findPage(input);
  return items.map((workflow, index) => ({
    type: "workflow",
    id: workflow.workflowId,
    title: workflow.name,
    category: workflow.folder,
    passage: workflow.description,
    highlights: [],
    score: 1 / (index + 1),
    similarity: null,
    why: ["name"],
    url: `/workflows/${workflow.workflowId}`,
  }));
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
