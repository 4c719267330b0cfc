import { z } from "zod";

const Secret = z.string().min(32, "must have at least 32 characters");
const defaultSecrets = /^(changeme|secret|password|default|example)/i;

/** Docker Compose passes what is not set as an empty text. */
const Optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

const Env = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  REPORUNNER_URL: z.url().optional(),
  MONGODB_URI: z.string().startsWith("mongodb", "must be a mongodb:// or mongodb+srv:// address"),
  DATABASE_URL: z.string().startsWith("postgres", "must be a postgres:// address"),
  REDIS_URL: z.string().startsWith("redis", "must be a redis:// or rediss:// address"),
  REPORUNNER_AUTH_SECRET: Secret.refine((value) => !defaultSecrets.test(value), "is a default value: choose a random one"),
  REPORUNNER_ENCRYPTION_KEY: Secret.refine((value) => !defaultSecrets.test(value), "is a default value: choose a random one"),
  /** Requests of one API key or one person; 0 is no limit. */
  REPORUNNER_RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).default(1_200),
  EMBEDDING_MODEL_DIR: z.string().min(1),
  EMBEDDING_MODEL: Optional,
  OPENAI_API_KEY: Optional,
  OPENAI_BASE_URL: Optional.pipe(z.url({ protocol: /^https?$/, error: "must be an http:// or https:// address" }).optional()),
  WORKER_HEARTBEAT_FILE: Optional,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type Env = Omit<z.infer<typeof Env>, "REPORUNNER_URL"> & { REPORUNNER_URL: string };

/** What the site and the worker read. Set-up reads more: the first administrator, key and demo. */
export const environmentNames = Object.keys(Env.shape);

let parsed: Env | undefined;

/** Parsed at the first call and not at import: `next build` imports every module and has no database. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** @throws an Error that names every wrong variable and what it should be, never its value. */
function parseEnv(source: Record<string, string | undefined>): Env {
  const result = Env.safeParse(source);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Error(`Wrong environment: ${lines.join("; ")}. \`npm start\` sets all of these by itself.`);
  }
  return { ...result.data, REPORUNNER_URL: result.data.REPORUNNER_URL ?? `http://localhost:${result.data.PORT}` };
}

/** Before the environment is parsed, and where it is wrong, there must still be a log. */
export function logLevel(): string {
  const level = Env.shape.LOG_LEVEL.safeParse(process.env.LOG_LEVEL);
  return level.success ? level.data : "info";
}

/**
 * Since 1.29 onnxruntime makes an identifier of the machine and reports to its maker, by native code that reads the process's own environment
 * when it is loaded: before that this must have run. A thread's `env` is a copy and would come too late.
 */
export function forbidNativeTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY = "1";
}
