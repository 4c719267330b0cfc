import { ensureMongoIndexes } from "@/db/mongo/indexes";
import { openPostgres } from "@/db/postgres/client";
import { migratePostgres } from "@/db/postgres/migrate";
import { ensureUser } from "@/lib/auth/people";
import { runtime } from "@/lib/context";
import { claimUnclaimedRows } from "@/lib/db/postgres/unclaimed-rows";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import { checkEncryptionKey, checkStores } from "./setup/check-stores";
import { readSeedChoice } from "./setup/demo/seed-choice";
import { seedDemo } from "./setup/demo/seed-demo";
import { ensureFirstApiKey, ensureFirstOrganization } from "./setup/first-organization";

/** Brings the stores to this version: refuses what cannot carry it, migrates, makes the first person, key and demo. Runs at every start. */
async function setUp(): Promise<void> {
  const plans = readSeedChoice(process.env.REPORUNNER_SEED);
  const owner = openPostgres({ url: env().DATABASE_URL, role: "owner", onError: (error) => logger.warn({ err: error }, "PostgreSQL") });
  const opened = runtime("worker");
  try {
    await checkStores({ mongo: opened.stores.mongo, postgres: owner, redis: opened.redis });
    await checkEncryptionKey({ mongo: opened.stores.mongo, masterKeyId: opened.secrets.masterKeyId });
    await Promise.all([migratePostgres(owner), ensureMongoIndexes(opened.stores.mongo)]);
    const { userId } = await ensureUser({
      auth: opened.auth,
      email: required("REPORUNNER_ADMIN_EMAIL"),
      name: "Administrator",
      password: required("REPORUNNER_ADMIN_PASSWORD"),
    });
    const { organization, isNew } = await ensureFirstOrganization({ runtime: opened, ownerId: userId });
    await claimUnclaimedRows({ store: opened.stores.postgres, organizationId: organization.organizationId });
    await ensureFirstApiKey({ runtime: opened, organizationId: organization.organizationId, secret: required("REPORUNNER_API_KEY") });
    const report = (line: string) => process.stdout.write(`${line}\n`);
    if (isNew) await seedDemo({ runtime: opened, plans, firstOrganizationId: organization.organizationId, ownerId: userId, now: new Date(), report });
  } finally {
    await Promise.allSettled([owner.pool.end(), opened.close()]);
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: \`npm start\` sets it.`);
  return value;
}

setUp().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env.LOG_LEVEL === "debug") logger.error({ err: error }, "set-up failed");
    process.exit(1);
  },
);
