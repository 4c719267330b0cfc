import { route } from "@/lib/adapters/route";
import { createEmbedding } from "@/lib/operations/embeddings";

export const POST = route(createEmbedding);
