import { readLines } from "@/lib/adapters/read-lines";
import { route } from "@/lib/adapters/route";
import { ingestExecutions } from "@/lib/operations/execution-ingest";

export const POST = route(ingestExecutions, { read: readLines });
