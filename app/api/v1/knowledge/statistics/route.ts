import { route } from "@/lib/adapters/route";
import { getKnowledgeStatistics } from "@/lib/operations/knowledge";

export const GET = route(getKnowledgeStatistics);
