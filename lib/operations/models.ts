import type { Context } from "@/lib/context";
import { defineOperation } from "@/lib/operations/define-operation";
import { CreateModelInput, EmbeddingModelRecord, ListModelsInput, ModelPage, VectorIndexList } from "@/lib/schemas/model";
import { NoInput } from "@/lib/schemas/nothing";

const tag = "models";

export const listModels = defineOperation({
  name: "model.list",
  permission: "model:read",
  input: ListModelsInput,
  output: ModelPage,
  http: { method: "GET", path: "/models", tag, summary: "Embedding models, in the order they were registered" },
  async run(ctx, input) {
    const { items, nextCursor } = await ctx.db.postgres.mlModels.findPage(input);
    return { items: items.map((model) => withActivity(ctx, model)), nextCursor };
  },
});

export const createModel = defineOperation({
  name: "model.create",
  permission: "model:write",
  input: CreateModelInput,
  output: EmbeddingModelRecord,
  http: { method: "POST", path: "/models", status: 201, idempotency: "postgres", tag, summary: "Register a model of an OpenAI-compatible endpoint" },
  async run(ctx, input) {
    return withActivity(ctx, await ctx.db.postgres.mlModels.insert(input));
  },
});

export const listVectorIndexes = defineOperation({
  name: "vector-index.list",
  permission: "model:read",
  input: NoInput,
  output: VectorIndexList,
  http: { method: "GET", path: "/vector-indexes", tag, summary: "Vector indexes: type, parameters, size and rows per model" },
  run: async (ctx) => ({ items: await ctx.db.postgres.vectorIndexes.findAll() }),
});

function withActivity(ctx: Context, model: Omit<EmbeddingModelRecord, "isActive">): EmbeddingModelRecord {
  return { ...model, isActive: model.modelId === ctx.ai.model.modelId };
}
