export { aiConversations, aiSessions } from "@/db/postgres/schema/ai-conversations";
export { analytics } from "@/db/postgres/schema/analytics";
export { embeddings } from "@/db/postgres/schema/embeddings";
export { idempotencyKeys } from "@/db/postgres/schema/idempotency-keys";
export { knowledgeBase } from "@/db/postgres/schema/knowledge-base";
export { mlModels } from "@/db/postgres/schema/ml-models";
