import { z } from "zod";
import { Timestamp } from "@/lib/schemas/identifiers";
import { PageInput, pageOf } from "@/lib/schemas/pagination";

/** pgvector indexes vectors of up to 2,000 dimensions. */
const dimensionsMax = 2_000;

const ModelId = z.int().positive();
const Parameters = z
  .record(z.string().min(1).max(50), z.unknown())
  .refine((value) => JSON.stringify(value).length <= 10_000, "is longer than 10,000 characters");

export const EmbeddingModelRecord = z.object({
  modelId: ModelId,
  kind: z.enum(["embedding"]),
  provider: z.string(),
  name: z.string(),
  dimensions: z.int(),
  distance: z.enum(["cosine"]),
  parameters: z.record(z.string(), z.unknown()),
  metrics: z.record(z.string(), z.number()),
  trainingData: z.array(z.string()),
  /** True for the model that embeds articles and queries now: the configuration's. */
  isActive: z.boolean(),
  /** False for those that every installation has. */
  isOwn: z.boolean(),
  createdAt: Timestamp,
});

export const ListModelsInput = PageInput;
export const ModelPage = pageOf(EmbeddingModelRecord);

export const CreateModelInput = z.strictObject({
  provider: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,49}$/, "must be lower-case letters, digits and hyphens, 50 at most")
    .default("openai-compatible"),
  /** As the endpoint calls it. */
  name: z.string().trim().min(1, "must not be empty").max(200),
  dimensions: z.int().min(1).max(dimensionsMax),
  parameters: Parameters.default({}),
  metrics: z.record(z.string().min(1).max(50), z.number()).default({}),
  /** References to what it was trained on. */
  trainingData: z.array(z.string().trim().min(1).max(500)).max(100).default([]),
});

export const VectorIndex = z.object({
  modelId: ModelId,
  modelName: z.string(),
  name: z.string(),
  type: z.enum(["hnsw", "ivfflat"]),
  parameters: z.record(z.string(), z.number()),
  /** Of the whole index. */
  sizeBytes: z.int(),
  /** Passages of this organization that it holds. */
  rows: z.int(),
  isValid: z.boolean(),
});
export const VectorIndexList = z.object({ items: z.array(VectorIndex) });

export type EmbeddingModelRecord = z.infer<typeof EmbeddingModelRecord>;
export type ListModelsInput = z.infer<typeof ListModelsInput>;
export type ModelPage = z.infer<typeof ModelPage>;
export type CreateModelInput = z.infer<typeof CreateModelInput>;
export type VectorIndex = z.infer<typeof VectorIndex>;
