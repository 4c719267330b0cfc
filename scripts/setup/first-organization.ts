import { hashApiKey, startOfApiKey } from "@/lib/auth/api-key-secret";
import type { Runtime } from "@/lib/context";
import { createContext } from "@/lib/context";
import type { Organization } from "@/lib/schemas/organization";
import { Permission } from "@/lib/schemas/permission";

const first = { name: "Northwind Ops", slug: "northwind-ops" };

/** The organization of the first administrator: made once, never again however it is renamed. */
export async function ensureFirstOrganization({
  runtime,
  ownerId,
}: {
  runtime: Runtime;
  ownerId: string;
}): Promise<{ organization: Organization; isNew: boolean }> {
  const [known] = await runtime.identity.organizations.findMemberships(ownerId);
  if (known) return { organization: known, isNew: false };
  return { organization: await runtime.identity.organizations.insert({ ...first, ownerId }), isNew: true };
}

/** The key that the first start prints. Already there: left alone, even where it was given fewer scopes since. */
export async function ensureFirstApiKey({ runtime, organizationId, secret }: { runtime: Runtime; organizationId: string; secret: string }): Promise<void> {
  const keyHash = hashApiKey(secret);
  if (await runtime.identity.apiKeys.findByHash(keyHash)) return;
  const { db } = createContext({ runtime, actor: { kind: "system", job: "setup", organizationId } });
  await db.mongo.apiKeys.insert({
    name: "First key",
    start: startOfApiKey(secret),
    keyHash,
    scopes: [...Permission.options],
    createdBy: "set-up",
    expiresAt: null,
  });
}
