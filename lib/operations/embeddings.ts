import type { Context } from "@/lib/context";
import { badRequest } from "@/lib/errors";
import { defineOperation } from "@/lib/operations/define-operation";
import { CreateEmbeddingInput, Embedding, SimilarAnswer, SimilarInput } from "@/lib/schemas/embedding";

const tag = "embeddings";

export const createEmbedding = defineOperation({
  name: "embedding.create",
  permission: "knowledge:write",
  input: CreateEmbeddingInput,
  output: Embedding,
  http: {
    method: "POST",
    path: "/embeddings",
    status: 201,
    tag,
    summary: "Store a vector, or the vector of a text, under a content id",
    idempotency: "postgres",
  },
  async run(ctx, { contentId, contentType, chunkIndex, metadata, text, embedding }) {
    const vector = await toVector(ctx, { text, embedding });
    return ctx.db.postgres.embeddings.create({ contentId, contentType, chunkIndex, content: text ?? null, embedding: vector, contentHash: null, metadata });
  },
});

export const findSimilarEmbeddings = defineOperation({
  name: "embedding.similar",
  permission: "knowledge:read",
  input: SimilarInput,
  output: SimilarAnswer,
  http: { method: "POST", path: "/embeddings/similar", tag, summary: "Nearest vectors by cosine similarity, most similar first" },
  async run(ctx, { text, embedding, limit, threshold, filter }) {
    const options = { limit, threshold, filter };
    const { items } =
      text === undefined
        ? await ctx.db.postgres.embeddings.findSimilar(await toVector(ctx, { embedding }), options)
        : await ctx.db.searchSemantic(text, options);
    return { items };
  },
});

/** Of the active model's dimension and with a direction: cosine knows nothing of an all-zero vector. */
async function toVector(ctx: Context, { text, embedding }: { text?: string | undefined; embedding?: number[] | undefined }): Promise<number[]> {
  if (text !== undefined) return ctx.db.generateEmbedding(text);
  const { dimensions, name } = ctx.ai.model;
  if (embedding === undefined || embedding.length !== dimensions)
    throw badRequest(`The active model ${name} has ${dimensions} dimensions, this vector ${embedding?.length ?? 0}.`, [
      { path: "embedding", message: `must have ${dimensions} numbers` },
    ]);
  if (embedding.every((value) => value === 0))
    throw badRequest("An all-zero vector has no direction.", [{ path: "embedding", message: "must not be all zeros" }]);
  return embedding;
}
