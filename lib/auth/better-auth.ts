import { betterAuth } from "better-auth";
import { mongodbAdapter } from "better-auth/adapters/mongodb";
import type { MongoStore } from "@/db/mongo/client";

const sessionDays = 14;

/**
 * People and their sessions, over Mongoose's own client. Organizations, roles and API keys are ours: they stand in our
 * transactions and behind our permissions (`docs/decisions/`). Nobody signs up by themselves.
 */
export function createAuth({ mongo, secret, url, port }: { mongo: MongoStore; secret: string; url: string; port: number }) {
  const client = mongo.connection.getClient();
  return betterAuth({
    appName: "Reporunner",
    secret,
    baseURL: url,
    basePath: "/api/auth",
    trustedOrigins: [url, `http://localhost:${port}`, `http://127.0.0.1:${port}`],
    database: mongodbAdapter(client.db(mongo.databaseName), { client }),
    user: { modelName: "users" },
    account: { modelName: "accounts" },
    verification: { modelName: "verifications" },
    session: { modelName: "sessions", expiresIn: sessionDays * 86_400, updateAge: 86_400, cookieCache: { enabled: true, maxAge: 60 } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    advanced: { cookiePrefix: "reporunner", useSecureCookies: url.startsWith("https://"), database: {} },
    rateLimit: { enabled: true, window: 60, max: 100, customRules: { "/sign-in/email": { window: 60, max: 10 } } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;
