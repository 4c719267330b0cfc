export { embeddings } from "@/db/postgres/schema/embeddings";
export { knowledgeBase } from "@/db/postgres/schema/knowledge-base";
export { mlModels } from "@/db/postgres/schema/ml-models";
