import { z } from "zod";
import { isAppError } from "@/lib/errors";
import { jobPayloads } from "@/lib/jobs/jobs";
import { chunkArticle } from "@/lib/knowledge/chunk-article";
import { defineOperation } from "@/lib/operations/define-operation";

const Outcome = z.object({ outcome: z.enum(["ready", "nothing-to-do", "changed-meanwhile"]) });

/** The worker's: reads an article, embeds the passages that changed, and puts them in place of the old ones. Twice does no harm. */
export const embedArticle = defineOperation({
  name: "article.embed",
  permission: "knowledge:write",
  input: jobPayloads["article.embed"],
  output: Outcome,
  http: null,
  async run(ctx, { articleId }): Promise<z.infer<typeof Outcome>> {
    const passages = ctx.db.postgres.articlePassages;
    const article = await passages.findPending(articleId);
    if (article === null) return { outcome: "nothing-to-do" };
    try {
      const [chunks, known] = await Promise.all([chunkArticle({ ...article, tokenizer: ctx.ai.embedder }), passages.findVectors(articleId)]);
      const missing = chunks.filter(({ contentHash }) => !known.has(contentHash));
      const vectors = await ctx.ai.embedder.embed(missing.map(({ embeddingText }) => embeddingText));
      for (const [index, { contentHash }] of missing.entries()) known.set(contentHash, vectors[index] ?? []);
      const embedded = chunks.map(({ embeddingText: _, ...chunk }) => ({ ...chunk, embedding: vectorOf(known, chunk.contentHash) }));
      const isReplaced = await passages.replace({ articleId, checksum: article.checksum, passages: embedded });
      return { outcome: isReplaced ? "ready" : "changed-meanwhile" };
    } catch (error) {
      await passages.markFailed({
        articleId,
        checksum: article.checksum,
        attempts: article.attempts,
        message: error instanceof Error ? error.message.slice(0, 500) : "unknown",
        isTransient: isAppError(error) && error.code === "unavailable",
      });
      throw error;
    }
  },
});

function vectorOf(vectors: Map<string, number[]>, contentHash: string): number[] {
  const vector = vectors.get(contentHash);
  if (vector === undefined || vector.length === 0) throw new Error("the embedding model gave no answer");
  return vector;
}
