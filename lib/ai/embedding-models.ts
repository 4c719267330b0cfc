import type { EmbeddingModel } from "@/lib/ai/embedder";

/** `modelId` is the model's row in `ml_models`, the same in every installation: the migrations make them. */
export type RegisteredModel = EmbeddingModel & { readonly modelId: number };

const builtInModel = { modelId: 1, provider: "local", name: "all-MiniLM-L6-v2", dimensions: 384 } as const satisfies RegisteredModel;

/** Of 1536 dimensions all three: the largest is asked to shorten its vectors, which the service offers and an index of 2,000 dimensions at most wants. */
const openAiModels: readonly RegisteredModel[] = [
  { modelId: 2, provider: "openai", name: "text-embedding-ada-002", dimensions: 1536 },
  { modelId: 3, provider: "openai", name: "text-embedding-3-small", dimensions: 1536 },
  { modelId: 4, provider: "openai", name: "text-embedding-3-large", dimensions: 1536 },
];

/**
 * The named model; else OpenAI's where a key or an address is set (the architecture document's ada-002), else the built-in one.
 * @throws an Error of one sentence on a name that is unknown or needs a key that is not there
 */
export function chooseEmbeddingModel({ name, isOpenAiConfigured }: { name: string | undefined; isOpenAiConfigured: boolean }): RegisteredModel {
  if (name === undefined) return (isOpenAiConfigured ? openAiModels[0] : undefined) ?? builtInModel;
  const model = [builtInModel, ...openAiModels].find((known) => known.name === name);
  const names = [builtInModel, ...openAiModels].map((known) => known.name).join(", ");
  if (model === undefined) throw new Error(`Wrong environment: EMBEDDING_MODEL is not one of ${names}.`);
  if (model.provider === "openai" && !isOpenAiConfigured)
    throw new Error(`Wrong environment: EMBEDDING_MODEL is ${name}, which needs OPENAI_API_KEY or OPENAI_BASE_URL.`);
  return model;
}
