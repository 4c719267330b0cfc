import type { Secrets } from "./secrets";
import type { Settings, StoreUrls } from "./settings";

type Options = { inherited: NodeJS.ProcessEnv; settings: Settings; secrets: Secrets; urls: StoreUrls; embeddingModelDir: string };

export type ChildEnvironments = { application: NodeJS.ProcessEnv; setup: NodeJS.ProcessEnv };

const FOR_SETUP_ONLY = new Set(["REPORUNNER_ADMIN_EMAIL", "REPORUNNER_ADMIN_PASSWORD", "REPORUNNER_API_KEY", "REPORUNNER_SEED"]);

function passOn(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const passed = Object.entries(inherited).filter(([name]) => !name.startsWith("npm_") && !FOR_SETUP_ONLY.has(name));
  return { NODE_ENV: "production", ...Object.fromEntries(passed) };
}

/** The site and the worker never see the administrator's password and the first API key. */
export function childEnvironments({ inherited, settings, secrets, urls, embeddingModelDir }: Options): ChildEnvironments {
  const application: NodeJS.ProcessEnv = {
    ...passOn(inherited),
    ...urls,
    NODE_ENV: settings.isDev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(settings.port),
    HOST: settings.host,
    REPORUNNER_URL: settings.url,
    REPORUNNER_AUTH_SECRET: secrets.authSecret,
    REPORUNNER_ENCRYPTION_KEY: secrets.encryptionKey,
    EMBEDDING_MODEL_DIR: embeddingModelDir,
  };
  const setup: NodeJS.ProcessEnv = {
    ...application,
    REPORUNNER_ADMIN_EMAIL: secrets.adminEmail,
    REPORUNNER_ADMIN_PASSWORD: secrets.adminPassword,
    REPORUNNER_API_KEY: secrets.apiKey,
    ...(inherited.REPORUNNER_SEED ? { REPORUNNER_SEED: inherited.REPORUNNER_SEED } : {}),
  };
  return { application, setup };
}
