import type { MongoStore } from "@/db/mongo/client";
import type { PostgresStore } from "@/db/postgres/client";
import { createApiKeyRepository } from "@/lib/db/mongo/api-keys";
import { createCollaborationRepository } from "@/lib/db/mongo/collaboration";
import { createCredentialRepository, createDataKeyRepository } from "@/lib/db/mongo/credentials";
import { createCustomNodeRepository } from "@/lib/db/mongo/custom-nodes";
import { createExecutionFigures } from "@/lib/db/mongo/execution-figures";
import { createExecutionRepository } from "@/lib/db/mongo/executions";
import { createIntegrationRepository } from "@/lib/db/mongo/integrations";
import { createMemberRepository } from "@/lib/db/mongo/members";
import { createWorkflowRepository } from "@/lib/db/mongo/workflows";
import { createConversationRepository } from "@/lib/db/postgres/ai-conversations";
import { createAnalyticsRepository } from "@/lib/db/postgres/analytics";
import { createArticlePassageRepository } from "@/lib/db/postgres/article-passages";
import { createConversationFigures } from "@/lib/db/postgres/conversation-figures";
import { createEmbeddingRepository, type EmbeddingModel, type SimilarOptions } from "@/lib/db/postgres/embeddings";
import { createKnowledgeBaseRepository } from "@/lib/db/postgres/knowledge-base";
import { type ArticleSearch, createKnowledgeSearch } from "@/lib/db/postgres/knowledge-search";
import { createModelRepository } from "@/lib/db/postgres/ml-models";
import { createVectorIndexRepository } from "@/lib/db/postgres/vector-indexes";
import type { GroupedSeries } from "@/lib/db/series-groups";
import type { StoreGuard } from "@/lib/db/store-guard";
import type { Series, SeriesInput } from "@/lib/schemas/analytics";
import type { CreateWorkflowInput, WorkflowSource } from "@/lib/schemas/workflow";

export type Stores = { mongo: MongoStore; postgres: PostgresStore; mongoGuard: StoreGuard; postgresGuard: StoreGuard };
export type DatabaseScope = { organizationId: string; model: EmbeddingModel };
export type GenerateEmbedding = (text: string) => Promise<number[]>;

/** The Database Service Layer: who owns what. Every repository answers for one organization and no other. */
function createRepositories({ mongo, postgres, mongoGuard, postgresGuard }: Stores, { organizationId, model }: DatabaseScope) {
  return {
    mongo: {
      workflows: mongoGuard.wrap(createWorkflowRepository({ Workflow: mongo.models.Workflow, organizationId })),
      executionFigures: mongoGuard.wrap(createExecutionFigures({ mongo, organizationId })),
      executions: mongoGuard.wrap(createExecutionRepository({ Execution: mongo.models.Execution, ExecutionData: mongo.models.ExecutionData, organizationId })),
      apiKeys: mongoGuard.wrap(createApiKeyRepository({ ApiKey: mongo.models.ApiKey, organizationId })),
      members: mongoGuard.wrap(createMemberRepository({ mongo, organizationId })),
      credentials: mongoGuard.wrap(createCredentialRepository({ Credential: mongo.models.Credential, organizationId })),
      dataKeys: mongoGuard.wrap(createDataKeyRepository({ DataKey: mongo.models.DataKey, organizationId })),
      integrations: mongoGuard.wrap(createIntegrationRepository({ Integration: mongo.models.Integration, Workflow: mongo.models.Workflow, organizationId })),
      nodes: mongoGuard.wrap(createCustomNodeRepository({ CustomNode: mongo.models.CustomNode, organizationId })),
      collaboration: mongoGuard.wrap(createCollaborationRepository({ CollaborationSession: mongo.models.CollaborationSession, organizationId })),
    },
    postgres: {
      analytics: postgresGuard.wrap(createAnalyticsRepository({ store: postgres, organizationId })),
      conversationFigures: postgresGuard.wrap(createConversationFigures({ store: postgres, organizationId })),
      embeddings: postgresGuard.wrap(createEmbeddingRepository({ store: postgres, organizationId, model })),
      knowledgeBase: postgresGuard.wrap(createKnowledgeBaseRepository({ store: postgres, organizationId })),
      knowledgeSearch: postgresGuard.wrap(createKnowledgeSearch({ store: postgres, organizationId, model })),
      mlModels: postgresGuard.wrap(createModelRepository({ store: postgres, organizationId })),
      vectorIndexes: postgresGuard.wrap(createVectorIndexRepository({ store: postgres, organizationId })),
      articlePassages: postgresGuard.wrap(createArticlePassageRepository({ store: postgres, organizationId, model })),
      aiConversations: postgresGuard.wrap(createConversationRepository({ store: postgres, organizationId })),
    },
  };
}

export type Repositories = ReturnType<typeof createRepositories>;

/** The verbs that choose a store by the kind of data, as the architecture document names them. */
export class DatabaseRouter {
  readonly mongo: Repositories["mongo"];
  readonly postgres: Repositories["postgres"];
  readonly #embed: GenerateEmbedding;

  constructor({ stores, scope, embed }: { stores: Stores; scope: DatabaseScope; embed: GenerateEmbedding }) {
    const repositories = createRepositories(stores, scope);
    this.mongo = repositories.mongo;
    this.postgres = repositories.postgres;
    this.#embed = embed;
  }

  /** MongoDB: a workflow is a document of flexible shape. */
  saveWorkflow(workflow: CreateWorkflowInput, source: WorkflowSource | null = null) {
    return this.mongo.workflows.insert(workflow, source);
  }

  /** The runs in MongoDB, the conversations and everything reported in PostgreSQL: each metric is read where it is owned. */
  async getAnalytics(input: SeriesInput): Promise<GroupedSeries & { source: Series["source"] }> {
    if (input.metric.startsWith("executions.")) return { ...(await this.mongo.executionFigures.query(input)), source: "mongodb" };
    if (input.metric.startsWith("ai.")) return { ...(await this.postgres.conversationFigures.query(input)), source: "postgres" };
    return { ...(await this.postgres.analytics.query(input)), source: "postgres" };
  }

  generateEmbedding(text: string): Promise<number[]> {
    return this.#embed(text);
  }

  /** PostgreSQL: the nearest vectors of whatever kind, most similar first. */
  async searchSemantic(query: string, options?: SimilarOptions) {
    return this.postgres.embeddings.findSimilar(await this.generateEmbedding(query), options);
  }

  /** PostgreSQL: articles by meaning and by words. `vector` is null where the query could not be embedded. */
  searchArticles(search: ArticleSearch) {
    return this.postgres.knowledgeSearch.searchArticles(search);
  }
}
