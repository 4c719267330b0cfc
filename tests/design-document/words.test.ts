import OpenAI from "openai";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ensureUser } from "@/lib/auth/people";
import type { Runtime } from "@/lib/context";
import {
  type AnalyticsFilters,
  type AnalyticsRepository,
  type ConversationRepository,
  createDatabaseService,
  DatabaseHealthService,
  type DatabaseService,
  type EmbeddingRepository,
  type ExecutionRepository,
  type KnowledgeRepository,
  type OrganizationRepository,
  type UserRepository,
  type WorkflowRepository,
} from "@/lib/db/database-service";
import type { Workflow } from "@/lib/schemas/workflow";
import { type FakeOpenAi, startFakeOpenAi } from "@/tests/support/fake-openai";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let service: FakeOpenAi;
let runtime: Runtime;
let openai: OpenAI;
let organizationId: string;
let database: DatabaseService;
let router: DatabaseRouter;

beforeAll(async () => {
  service = await startFakeOpenAi();
  openai = new OpenAI({ apiKey: "sk-none", baseURL: service.url });
  runtime = await openTestRuntime("app", { apiKey: "sk-none", baseUrl: service.url });
});
beforeEach(() => {
  organizationId = newObjectId();
  ({ database, router } = open(organizationId));
});
afterAll(async () => {
  await runtime.close();
  await service.close();
});

function open(organizationId: string) {
  const { db } = makeContext({ runtime, organizationId });
  const database = createDatabaseService({ db, identity: runtime.identity });
  return { database, router: new DatabaseRouter({ ...database, generateEmbedding: (text) => db.generateEmbedding(text) }) };
}

/** What the document leaves out of its router: where `this.mongo` comes from. */
class Wired {
  readonly mongo: DatabaseService["mongo"];
  readonly postgres: DatabaseService["postgres"];
  readonly generateEmbedding: (query: string) => Promise<number[]>;

  constructor({ mongo, postgres, generateEmbedding }: DatabaseService & { generateEmbedding: (query: string) => Promise<number[]> }) {
    this.mongo = mongo;
    this.postgres = postgres;
    this.generateEmbedding = generateEmbedding;
  }
}

// The document's own text from here on: its router, letter by letter, over what `Wired` gives it.
class DatabaseRouter extends Wired {
  async saveWorkflow(workflow: Workflow | NewWorkflow) {
    return this.mongo.workflows.save(workflow);
  }

  async searchSemantic(query: string) {
    const embedding = await this.generateEmbedding(query);
    return this.postgres.embeddings.findSimilar(embedding);
  }

  async getAnalytics(filters: AnalyticsFilters) {
    return this.postgres.analytics.query(filters);
  }
}

type NewWorkflow = Parameters<WorkflowRepository["create"]>[0];

/** The document's interface: the compiler checks that ours is one of it. */
type DocumentedService = {
  // MongoDB operations
  mongo: {
    workflows: WorkflowRepository;
    users: UserRepository;
    executions: ExecutionRepository;
    organizations: OrganizationRepository;
  };

  // PostgreSQL operations
  postgres: {
    embeddings: EmbeddingRepository;
    knowledgeBase: KnowledgeRepository;
    analytics: AnalyticsRepository;
    aiConversations: ConversationRepository;
  };
};

const node = { id: "start", type: "trigger.webhook", position: null, data: { label: "Start", integration: null, parameters: {}, credentials: [] } };

describe("the architecture document's code", () => {
  it("finds the service layer with its eight repositories", () => {
    const documented: DocumentedService = database;
    expect(Object.keys(documented.mongo).sort()).toEqual(["executions", "organizations", "users", "workflows"]);
    expect(Object.keys(documented.postgres).sort()).toEqual(["aiConversations", "analytics", "embeddings", "knowledgeBase"]);
  });

  it("creates a workflow and a run of it in MongoDB, in the context's organization whatever the input names", async () => {
    const mongoService = database.mongo;
    // Create workflow
    const workflow = await mongoService.workflows.create({
      name: "Customer Onboarding",
      nodes: [node],
      edges: [],
      organizationId: "org_123",
    });

    // Execute workflow
    const execution = await mongoService.executions.create({
      workflowId: workflow.id,
      status: "running",
      startedAt: new Date(),
    });

    expect(workflow).toMatchObject({ id: workflow.workflowId, name: "Customer Onboarding", version: 1 });
    expect(execution).toMatchObject({
      id: execution.executionId,
      workflowId: workflow.id,
      workflowName: "Customer Onboarding",
      status: "running",
      finishedAt: null,
    });
    const { db } = makeContext({ runtime, organizationId });
    expect(await db.mongo.workflows.findById({ workflowId: workflow.id })).toMatchObject({ name: "Customer Onboarding", nodes: [node] });
    expect((await db.mongo.executions.findPage({ limit: 5 })).items).toMatchObject([{ executionId: execution.id }]);
    const stranger = open(newObjectId()).database.mongo;
    expect(await stranger.workflows.findById({ workflowId: workflow.id })).toBeNull();
    await expect(stranger.executions.create({ workflowId: workflow.id, status: "running" })).rejects.toMatchObject({ code: "not_found" });
  });

  it("saves a new workflow, and its next version", async () => {
    const created = await router.saveWorkflow({ name: "Daily report", nodes: [], edges: [] });
    const saved = await router.saveWorkflow({ ...created, name: "Weekly report" });
    expect(saved).toMatchObject({ id: created.id, name: "Weekly report", version: 2 });
    await expect(router.saveWorkflow({ ...created, workflowId: newObjectId() })).rejects.toMatchObject({ code: "not_found" });
  });

  it("stores an embedding and finds it by meaning in PostgreSQL", async () => {
    const postgresService = database.postgres;
    // Store embedding for semantic search
    const embedding = await openai.embeddings.create({
      input: "How to set up email automation",
      model: "text-embedding-ada-002",
    });

    await postgresService.embeddings.create({
      contentId: "kb_article_123",
      contentType: "knowledge_base",
      embedding: Array.from(embedding.data[0]?.embedding ?? []),
      metadata: { category: "tutorials" },
    });

    // Semantic search
    const queryEmbedding = await router.generateEmbedding("set up email automation");
    const similar = await postgresService.embeddings.findSimilar(queryEmbedding, {
      limit: 5,
      threshold: 0.8,
    });

    expect(similar.items).toMatchObject([{ contentId: "kb_article_123", contentType: "knowledge_base", metadata: { category: "tutorials" } }]);
    expect(similar.items[0]?.similarity).toBeGreaterThan(0.8);
    expect(similar.duration).toBeGreaterThan(0);
    expect((await router.searchSemantic("email automation")).items).toMatchObject([{ contentId: "kb_article_123" }]);
    const none = await postgresService.embeddings.findSimilar(await router.generateEmbedding("weather"), { limit: 5, threshold: 0.8 });
    expect(none.items).toEqual([]);
    expect((await open(newObjectId()).router.searchSemantic("email automation")).items).toEqual([]);
  });

  it("answers an article's search though somebody stored vectors of its type under ids of their own", async () => {
    const { db } = makeContext({ runtime, organizationId });
    const vector = await db.generateEmbedding("email automation");
    await database.postgres.embeddings.create({
      contentId: "kb_article_9",
      contentType: "knowledge_base",
      embedding: vector,
      metadata: { status: "published" },
    });
    await expect(db.searchArticles({ q: "email", vector, mode: "semantic", limit: 5 })).resolves.toMatchObject({ hits: [] });
  });

  it("queries analytics in PostgreSQL", async () => {
    await database.postgres.analytics.record([
      { name: "orders.total", value: 3, dimensions: { region: "eu" }, timestamp: "2026-01-01T10:05:00.000Z" },
      { name: "orders.total", value: 4, dimensions: { region: "us" }, timestamp: "2026-01-01T10:55:00.000Z" },
    ]);
    const range = { from: "2026-01-01T00:00:00.000Z", to: "2026-01-02T00:00:00.000Z" };
    const all = await router.getAnalytics({ metric: "orders.total", ...range });
    expect(all.groups).toMatchObject([{ points: [{ at: "2026-01-01T10:00:00.000Z", value: 7 }] }]);
    const own = await router.getAnalytics({ metric: "orders.total", ...range, dimension: { region: "us" } });
    expect(own.groups).toMatchObject([{ points: [{ value: 4 }] }]);
  });

  it("finds the people of the context's organization alone", async () => {
    const email = `${newObjectId()}@example.com`;
    const { userId } = await ensureUser({ auth: runtime.auth, email, name: "Ada", password: "a long enough password" });
    const organization = await database.mongo.organizations.insert({ name: "Ada's", slug: `o-${newObjectId()}`, ownerId: userId });
    const { users } = open(organization.organizationId).database.mongo;
    expect((await users.findPage({ limit: 10 })).items).toMatchObject([{ userId, name: "Ada", email, role: "owner" }]);
    expect((await database.mongo.users.findPage({ limit: 10 })).items).toEqual([]);
  });

  it("measures MongoDB, PostgreSQL and the vector search", async () => {
    const health = new DatabaseHealthService(runtime.health);
    expect(await health.checkMongoDB()).toEqual({ status: "healthy", latency: expect.any(Number) });
    expect(await health.checkPostgreSQL()).toEqual({ status: "healthy", queryTime: expect.any(Number) });
    expect(await health.checkVectorSearch()).toEqual({ status: "healthy", searchTime: expect.any(Number) });
  });

  it("may probe the vector search with the document's all-zero vector", async () => {
    const testVector = new Array(1536).fill(0);
    const result = await database.postgres.embeddings.findSimilar(testVector, {
      limit: 1,
    });
    expect(result).toMatchObject({ items: [], duration: expect.any(Number) });
  });
});
