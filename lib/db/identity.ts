import { type MongoStore, pingMongo } from "@/db/mongo/client";
import { createApiKeyLookup } from "@/lib/db/mongo/api-keys";
import { createOrganizationRepository } from "@/lib/db/mongo/organizations";
import type { StoreGuard } from "@/lib/db/store-guard";

/** What must be known before an organization is: whose key this is, where a person belongs. */
export function createIdentityService({ mongo, mongoGuard }: { mongo: MongoStore; mongoGuard: StoreGuard }) {
  return {
    organizations: mongoGuard.wrap(createOrganizationRepository(mongo)),
    /** Outside the guard: for a caller that must know why something else failed. @throws the driver's error */
    ping: () => pingMongo(mongo),
    apiKeys: mongoGuard.wrap(createApiKeyLookup({ ApiKey: mongo.models.ApiKey })),
  };
}

export type IdentityService = ReturnType<typeof createIdentityService>;
