import type { z } from "zod";
import type { HealthService } from "@/lib/db/health";
import type { IdentityService } from "@/lib/db/identity";
import type { NewEmbedding, SimilarOptions } from "@/lib/db/postgres/embeddings";
import type { DatabaseRouter, Repositories } from "@/lib/db/router";
import { notFound } from "@/lib/errors";
import { SeriesInput } from "@/lib/schemas/analytics";
import type { Execution, ExecutionStatus, TriggerType } from "@/lib/schemas/execution";
import { unstarted } from "@/lib/schemas/execution-record";
import { CreateWorkflowInput, type Workflow, type WorkflowChanges } from "@/lib/schemas/workflow";

/**
 * The architecture document's own words over our repositories, in this one place: its `DatabaseService`, its repository names and its verbs.
 * Organization and model are those of the context that the router was made with. An `organizationId` in an input is accepted, since the document
 * writes one, and never decides: another organization's rows cannot be named.
 */
export function createDatabaseService({ db, identity }: { db: DatabaseRouter; identity: IdentityService }) {
  return {
    mongo: {
      workflows: nameWorkflows(db.mongo.workflows),
      users: db.mongo.members,
      executions: nameExecutions(db.mongo),
      organizations: identity.organizations,
    },
    postgres: {
      embeddings: nameEmbeddings(db.postgres.embeddings),
      knowledgeBase: db.postgres.knowledgeBase,
      analytics: nameAnalytics(db.postgres.analytics),
      aiConversations: db.postgres.aiConversations,
    },
  };
}

export type DatabaseService = ReturnType<typeof createDatabaseService>;
export type WorkflowRepository = DatabaseService["mongo"]["workflows"];
export type UserRepository = DatabaseService["mongo"]["users"];
export type ExecutionRepository = DatabaseService["mongo"]["executions"];
export type OrganizationRepository = DatabaseService["mongo"]["organizations"];
export type EmbeddingRepository = DatabaseService["postgres"]["embeddings"];
export type KnowledgeRepository = DatabaseService["postgres"]["knowledgeBase"];
export type AnalyticsRepository = DatabaseService["postgres"]["analytics"];
export type ConversationRepository = DatabaseService["postgres"]["aiConversations"];
/** Filters of one metric's series; what is left out has the API's defaults. */
export type AnalyticsFilters = z.input<typeof SeriesInput>;

/** Asks each store now. Milliseconds, or null where it does not answer. */
export class DatabaseHealthService {
  readonly #health: HealthService;

  constructor(health: HealthService) {
    this.#health = health;
  }

  async checkMongoDB() {
    const { status, latencyMs } = await this.#health.checkStore("mongodb");
    return { status, latency: latencyMs };
  }

  async checkPostgreSQL() {
    const { status, latencyMs } = await this.#health.checkStore("postgres");
    return { status, queryTime: latencyMs };
  }

  /** By a unit vector: the document's all-zero one has no direction, and a cosine with it is no number. */
  async checkVectorSearch() {
    const { status, latencyMs } = await this.#health.checkStore("vectorSearch");
    return { status, searchTime: latencyMs };
  }
}

type WithOrganization = { organizationId?: string };
type NewWorkflow = Partial<CreateWorkflowInput> & Pick<CreateWorkflowInput, "name"> & WithOrganization;

function nameWorkflows(workflows: Repositories["mongo"]["workflows"]) {
  async function create({ organizationId: _, ...workflow }: NewWorkflow) {
    return withId(await workflows.insert(CreateWorkflowInput.parse(workflow)));
  }
  return {
    ...workflows,
    create,
    /** The next version where it has a `workflowId`, else a new workflow. @throws `not_found` */
    async save(workflow: NewWorkflow | Workflow) {
      if (!("workflowId" in workflow)) return create(workflow);
      const saved = await workflows.update({ workflowId: workflow.workflowId, changes: changesOf(workflow) });
      if (saved === null) throw notFound("workflow");
      return withId(saved);
    },
  };
}

function withId(workflow: Workflow) {
  return { ...workflow, id: workflow.workflowId };
}

function changesOf({ name, description, nodes, edges, isActive, tags, folder, settings }: Workflow): WorkflowChanges {
  return { name, description, nodes, edges, isActive, tags, folder, settings };
}

type DocumentedEmbedding = Pick<NewEmbedding, "contentId" | "contentType" | "embedding"> & Partial<NewEmbedding>;

function nameEmbeddings(embeddings: Repositories["postgres"]["embeddings"]) {
  return {
    ...embeddings,
    create: (row: DocumentedEmbedding) => embeddings.create({ chunkIndex: 0, content: null, contentHash: null, metadata: {}, ...row }),
    /** With `duration` in milliseconds. */
    async findSimilar(vector: number[], options?: SimilarOptions) {
      const startedAt = performance.now();
      const found = await embeddings.findSimilar(vector, options);
      return { ...found, duration: performance.now() - startedAt };
    },
  };
}

type NewRun = { workflowId: string; status: ExecutionStatus; startedAt?: Date; finishedAt?: Date; triggerType?: TriggerType };

function nameExecutions({ executions, workflows }: Pick<Repositories["mongo"], "executions" | "workflows">) {
  return {
    ...executions,
    /** Of the workflow's current version. @throws `not_found` where the organization has no such workflow */
    async create({ workflowId, ...run }: NewRun) {
      const [workflow] = await workflows.findHeadsByIds([workflowId]);
      if (workflow === undefined) throw notFound("workflow");
      const execution = await executions.insert({
        execution: { ...toRun(run), workflowId, workflowName: workflow.name, workflowVersion: workflow.version },
        data: [],
      });
      return withExecutionId(execution);
    },
  };
}

function toRun({ status, startedAt, finishedAt, triggerType = "api" }: Omit<NewRun, "workflowId">) {
  const isTimed = startedAt !== undefined && finishedAt !== undefined;
  return {
    ...unstarted,
    status,
    triggerType,
    createdAt: (startedAt ?? new Date()).toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    durationMs: isTimed ? Math.max(0, finishedAt.getTime() - startedAt.getTime()) : null,
  };
}

function withExecutionId(execution: Execution) {
  return { ...execution, id: execution.executionId };
}

function nameAnalytics(analytics: Repositories["postgres"]["analytics"]) {
  return { ...analytics, query: (filters: AnalyticsFilters) => analytics.query(SeriesInput.parse(filters)) };
}
