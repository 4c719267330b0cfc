import { z } from "zod";
import { SerialIdString, Timestamp } from "@/lib/schemas/identifiers";
import { limitMax } from "@/lib/schemas/pagination";

const passageLengthMax = 20_000;

const Vector = z.array(z.number()).min(1).max(4_096);
const ContentType = z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, "must be lower-case letters, digits and underscores, 50 at most");
const Metadata = z.record(z.string(), z.unknown());
const textOrVector = { text: z.string().trim().min(1).max(passageLengthMax).optional(), embedding: Vector.optional() };

function hasOne({ text, embedding }: { text?: string; embedding?: number[] }): boolean {
  return (text === undefined) !== (embedding === undefined);
}
const oneOnly = { message: "Give either `text` or `embedding`.", path: ["text"] };

export const CreateEmbeddingInput = z
  .strictObject({
    contentId: z.string().min(1).max(255),
    contentType: ContentType,
    chunkIndex: z.int().min(0).default(0),
    ...textOrVector,
    metadata: Metadata.default({}),
  })
  .refine(hasOne, oneOnly);

export const Embedding = z.object({
  embeddingId: SerialIdString,
  contentId: z.string(),
  contentType: z.string(),
  chunkIndex: z.int(),
  dimensions: z.int(),
  metadata: Metadata,
  createdAt: Timestamp,
});

export const SimilarInput = z
  .strictObject({
    ...textOrVector,
    limit: z.coerce.number().int().min(1).max(limitMax).default(10),
    /** Least cosine similarity: higher is nearer. */
    threshold: z.number().min(-1).max(1).optional(),
    filter: z.strictObject({ contentType: ContentType.optional(), contentId: z.string().max(255).optional() }).default({}),
  })
  .refine(hasOne, oneOnly);

export const SimilarItem = z.object({
  embeddingId: SerialIdString,
  contentId: z.string(),
  contentType: z.string(),
  chunkIndex: z.int(),
  similarity: z.number(),
  metadata: Metadata,
});
export const SimilarAnswer = z.object({ items: z.array(SimilarItem) });

export type CreateEmbeddingInput = z.infer<typeof CreateEmbeddingInput>;
export type Embedding = z.infer<typeof Embedding>;
export type SimilarInput = z.infer<typeof SimilarInput>;
export type SimilarItem = z.infer<typeof SimilarItem>;
export type SimilarAnswer = z.infer<typeof SimilarAnswer>;
