import { openMongo } from "@/db/mongo/client";
import { openPostgres, type PostgresRole } from "@/db/postgres/client";
import { openRedis, type RedisClient } from "@/db/redis/client";
import type { Embedder } from "@/lib/ai/embedder";
import { chooseEmbeddingModel, type RegisteredModel } from "@/lib/ai/embedding-models";
import { createLocalEmbedder } from "@/lib/ai/local-embedder";
import { createOpenAiEmbedder, openAiPatience } from "@/lib/ai/openai-embedder";
import { type Actor, describeActor, organizationOf } from "@/lib/auth/actor";
import { type Auth, createAuth } from "@/lib/auth/better-auth";
import { type Cache, createCache } from "@/lib/cache/cache";
import { createEmbedQuery } from "@/lib/cache/query-embedding";
import { createRateLimiter, type RateLimiter, rateLimitDefault } from "@/lib/cache/rate-limit";
import { afterCommit } from "@/lib/db/after-commit";
import { createHealthService, type HealthService } from "@/lib/db/health";
import { createIdempotency, type Idempotency } from "@/lib/db/idempotency";
import { createIdentityService, type IdentityService } from "@/lib/db/identity";
import { createPendingWork, type PendingWork } from "@/lib/db/pending-work";
import { DatabaseRouter, type Stores } from "@/lib/db/router";
import { createStoreGuard } from "@/lib/db/store-guard";
import { env, forbidNativeTelemetry } from "@/lib/env";
import { badRequest } from "@/lib/errors";
import { createJobQueue, type JobQueue } from "@/lib/jobs/queue";
import { type Logger, logger } from "@/lib/logger";
import { createSeal } from "@/lib/secrets/seal";
import { createSecretBox, parseMasterKey, type SecretBox } from "@/lib/secrets/secret-box";

export type Runtime = {
  stores: Stores;
  redis: RedisClient;
  identity: IdentityService;
  readonly auth: Auth;
  cache: Cache;
  jobs: JobQueue;
  embedder: Embedder;
  /** The one that embeds articles and queries. */
  model: RegisteredModel;
  health: HealthService;
  pendingWork: PendingWork;
  secrets: SecretBox;
  rateLimiter: RateLimiter;
  authSecret: string;
  log: Logger;
  close: () => Promise<void>;
};

/** What an operation has in hand: the actor, the stores bound to the actor's organization, and the capabilities. */
export type Context = {
  actor: Actor;
  /** @throws `bad_request` where the actor is in no organization */
  readonly organizationId: string;
  /** Bound to the actor's organization. @throws as `organizationId` does */
  readonly db: DatabaseRouter;
  identity: IdentityService;
  jobs: JobQueue;
  ai: { embedder: Embedder; embedQuery: (text: string) => Promise<number[]>; model: RegisteredModel };
  health: HealthService;
  secrets: SecretBox;
  idempotency: Idempotency;
  log: Logger;
};

type Connections = {
  mongodbUri: string;
  databaseUrl: string;
  redisUrl: string;
  embeddingModelDir: string;
  embeddingModel?: string | undefined;
  openAi?: { apiKey: string | undefined; baseUrl: string | undefined };
  authSecret: string;
  encryptionKey: string;
  url: string;
  port: number;
  role: PostgresRole;
  /** Of one key or person; 0 is no limit. */
  rateLimitPerMinute?: number;
  mongoDatabase?: string;
  jobPrefix?: string;
};

/** Opens the clients of one process; they connect at first use. Tests name their own databases. */
export function openRuntime(connections: Connections): Runtime {
  const onError = (store: string) => (error: Error) => logger.warn({ err: error, store }, "a store's connection failed");
  const mongo = openMongo({
    uri: connections.mongodbUri,
    kind: connections.role === "app" ? "request" : "background",
    ...(connections.mongoDatabase === undefined ? {} : { databaseName: connections.mongoDatabase }),
  });
  const postgres = openPostgres({ url: connections.databaseUrl, role: connections.role, onError: onError("postgres") });
  const redis = openRedis({ url: connections.redisUrl, kind: "request", onError: onError("redis") });
  const stores = { mongo, postgres, mongoGuard: createStoreGuard({ store: "MongoDB" }), postgresGuard: createStoreGuard({ store: "PostgreSQL" }) };
  const jobs = createJobQueue({ connection: redis, prefix: connections.jobPrefix ?? "bull", log: logger });
  let auth: { client: unknown; auth: Auth } | undefined;
  const { model, embedder } = openEmbedder(connections);
  return {
    stores,
    redis,
    identity: createIdentityService(stores),
    get auth() {
      // Mongoose makes a new client at each attempt of its first connection.
      const client = mongo.connection.getClient();
      if (auth?.client !== client) auth = { client, auth: createAuth({ mongo, secret: connections.authSecret, url: connections.url, port: connections.port }) };
      return auth.auth;
    },
    cache: createCache({ redis, log: logger }),
    jobs,
    embedder,
    model,
    health: createHealthService({ stores, redis, model }),
    pendingWork: createPendingWork(stores),
    secrets: createSecretBox(masterKeyOf(connections.encryptionKey)),
    rateLimiter: createRateLimiter({ redis, log: logger, perMinute: connections.rateLimitPerMinute ?? rateLimitDefault }),
    authSecret: connections.authSecret,
    log: logger,
    async close() {
      await jobs.close().catch(() => undefined);
      redis.disconnect();
      await Promise.allSettled([mongo.close(), postgres.pool.end(), embedder.close()]);
    },
  };
}

/** The built-in model also counts tokens for the others: passages are the same whoever embeds them. */
function openEmbedder({ embeddingModelDir, embeddingModel, openAi, role }: Connections): { model: RegisteredModel; embedder: Embedder } {
  const { apiKey, baseUrl } = openAi ?? {};
  const model = chooseEmbeddingModel({ name: embeddingModel, isOpenAiConfigured: apiKey !== undefined || baseUrl !== undefined });
  forbidNativeTelemetry();
  const local = createLocalEmbedder({ modelDir: embeddingModelDir });
  if (model.provider === "local") return { model, embedder: local };
  const patience = role === "app" ? openAiPatience.app : openAiPatience.worker;
  return { model, embedder: createOpenAiEmbedder({ model, apiKey, baseUrl, tokenizer: local, patience }) };
}

function masterKeyOf(text: string): Buffer {
  const key = parseMasterKey(text);
  if (key === null) throw new Error("REPORUNNER_ENCRYPTION_KEY must be 32 bytes in base64 or hexadecimal: `openssl rand -base64 32` makes one.");
  return key;
}

const runtimeKey = Symbol.for("reporunner.runtime");

/** One per process and kept on `globalThis`: a reload in development, and each server bundle, would otherwise open pools of its own. */
export function runtime(role: "app" | "worker" = "app"): Runtime {
  const known: Runtime | undefined = Reflect.get(globalThis, runtimeKey);
  if (known) return known;
  const {
    MONGODB_URI,
    DATABASE_URL,
    REDIS_URL,
    EMBEDDING_MODEL_DIR,
    REPORUNNER_AUTH_SECRET,
    REPORUNNER_ENCRYPTION_KEY,
    REPORUNNER_URL,
    PORT,
    REPORUNNER_RATE_LIMIT_PER_MINUTE,
    ...rest
  } = env();
  const opened = openRuntime({
    mongodbUri: MONGODB_URI,
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    embeddingModelDir: EMBEDDING_MODEL_DIR,
    embeddingModel: rest.EMBEDDING_MODEL,
    openAi: { apiKey: rest.OPENAI_API_KEY, baseUrl: rest.OPENAI_BASE_URL },
    authSecret: REPORUNNER_AUTH_SECRET,
    encryptionKey: REPORUNNER_ENCRYPTION_KEY,
    url: REPORUNNER_URL,
    port: PORT,
    role,
    rateLimitPerMinute: REPORUNNER_RATE_LIMIT_PER_MINUTE,
  });
  Reflect.set(globalThis, runtimeKey, opened);
  return opened;
}

export function createContext({ runtime, actor, requestId }: { runtime: Runtime; actor: Actor; requestId?: string }): Context {
  const embedQuery = createEmbedQuery({ embed: (texts) => runtime.embedder.embed(texts), cache: runtime.cache, modelId: runtime.model.modelId });
  let database: DatabaseRouter | undefined;

  function organizationId(): string {
    const id = organizationOf(actor);
    if (id === null) throw badRequest("Name the organization in the header X-Organization.");
    return id;
  }
  return {
    actor,
    get organizationId() {
      return organizationId();
    },
    get db() {
      database ??= new DatabaseRouter({ stores: runtime.stores, scope: { organizationId: organizationId(), model: runtime.model }, embed: embedQuery });
      return database;
    },
    identity: runtime.identity,
    jobs: { ...runtime.jobs, enqueue: (job) => afterCommit(() => runtime.jobs.enqueue(job)) },
    ai: { embedder: runtime.embedder, embedQuery, model: runtime.model },
    health: runtime.health,
    secrets: runtime.secrets,
    idempotency: createIdempotency({ stores: runtime.stores, secrets: createSeal({ secret: runtime.authSecret, purpose: "idempotency" }) }),
    log: runtime.log.child({ requestId, actor: describeActor(actor) }),
  };
}
