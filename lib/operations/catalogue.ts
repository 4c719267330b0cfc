import * as analytics from "@/lib/operations/analytics";
import * as apiKeys from "@/lib/operations/api-keys";
import * as collaboration from "@/lib/operations/collaboration";
import * as conversations from "@/lib/operations/conversations";
import * as credentials from "@/lib/operations/credentials";
import * as customNodes from "@/lib/operations/custom-nodes";
import type { Operation } from "@/lib/operations/define-operation";
import * as embeddings from "@/lib/operations/embeddings";
import * as executionIngest from "@/lib/operations/execution-ingest";
import * as executions from "@/lib/operations/executions";
import * as health from "@/lib/operations/health";
import * as integrations from "@/lib/operations/integrations";
import * as knowledge from "@/lib/operations/knowledge";
import * as knowledgeImport from "@/lib/operations/knowledge-import";
import * as members from "@/lib/operations/members";
import * as models from "@/lib/operations/models";
import * as organizations from "@/lib/operations/organizations";
import * as search from "@/lib/operations/search";
import * as workflowImport from "@/lib/operations/workflow-import";
import * as workflows from "@/lib/operations/workflows";

/** Every operation that has a place in the API, for its document and for the tests that walk all of them. */
export const httpOperations: Operation[] = [
  workflows,
  workflowImport,
  executions,
  executionIngest,
  search,
  embeddings,
  knowledge,
  knowledgeImport,
  models,
  organizations,
  members,
  apiKeys,
  credentials,
  integrations,
  customNodes,
  collaboration,
  health,
  conversations,
  analytics,
]
  .flatMap((file) => Object.values(file))
  .filter((value): value is Operation => typeof value === "object" && value !== null && "execute" in value && value.http !== null);
