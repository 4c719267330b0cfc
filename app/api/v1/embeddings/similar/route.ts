import { route } from "@/lib/adapters/route";
import { findSimilarEmbeddings } from "@/lib/operations/embeddings";

export const POST = route(findSimilarEmbeddings);
