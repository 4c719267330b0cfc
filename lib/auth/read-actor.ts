import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hashApiKey, isApiKeySecret } from "@/lib/auth/api-key-secret";
import type { Auth } from "@/lib/auth/better-auth";
import type { Cache } from "@/lib/cache/cache";
import { cacheKeys } from "@/lib/cache/keys";
import type { IdentityService } from "@/lib/db/identity";
import type { StoreGuard } from "@/lib/db/store-guard";
import { AppError, isAppError } from "@/lib/errors";
import { Membership, Viewer } from "@/lib/schemas/organization";

const KnownSession = z.object({ viewer: Viewer, memberships: z.array(Membership) });
type KnownSession = z.infer<typeof KnownSession>;

/** How long a session may live on what was last known of it while MongoDB is away. */
const knownSessionSeconds = 3_600;

export type ActorSources = { auth: Auth; identity: IdentityService; cache: Cache; mongoGuard: StoreGuard };

/** From the `Authorization` header, else from the session cookie. @throws `unauthenticated` on a key that is not one, `unavailable` */
export async function readActor({
  headers,
  organizationSlug,
  sources,
}: {
  headers: Headers;
  organizationSlug: string | null;
  sources: ActorSources;
}): Promise<Actor> {
  const authorization = headers.get("authorization");
  if (authorization !== null) return readApiKey(authorization, sources.identity);
  const token = readSessionToken(headers);
  if (token === null) return { kind: "anonymous" };
  const { session, isReadOnly } = await readSession({ headers, token, sources });
  if (session === null) return { kind: "anonymous" };
  const membership = session.memberships.find(({ slug }) => slug === organizationSlug) ?? null;
  return { kind: "user", ...session, membership, isReadOnly };
}

async function readApiKey(authorization: string, identity: IdentityService): Promise<Actor> {
  const secret = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
  const known = secret !== undefined && isApiKeySecret(secret) ? await identity.apiKeys.findByHash(hashApiKey(secret)) : null;
  if (known === null) throw new AppError({ code: "unauthenticated", message: "This API key is unknown, revoked or expired." });
  return { kind: "apiKey", ...known };
}

async function readSession({
  headers,
  token,
  sources,
}: {
  headers: Headers;
  token: string;
  sources: ActorSources;
}): Promise<{ session: KnownSession | null; isReadOnly: boolean }> {
  const { auth, identity, cache, mongoGuard } = sources;
  const key = cacheKeys.knownSession({ token });
  try {
    const found = await mongoGuard.run(() => getSession({ headers, auth, identity }));
    if (!found) {
      await cache.remove(key);
      return { session: null, isReadOnly: false };
    }
    const viewer: Viewer = { userId: found.user.id, name: found.user.name, email: found.user.email };
    const session = { viewer, memberships: await identity.organizations.findMemberships(viewer.userId) };
    await cache.write(key, session, knownSessionSeconds);
    return { session, isReadOnly: false };
  } catch (error) {
    if (!isAppError(error) || error.code !== "unavailable") throw error;
    const session = await cache.read(key, KnownSession);
    if (session === null) throw error;
    return { session, isReadOnly: true };
  }
}

/** better-auth turns a store that is away into an error of its own without a cause: MongoDB itself is asked what was wrong. */
async function getSession({ headers, auth, identity }: { headers: Headers; auth: Auth; identity: IdentityService }) {
  try {
    return await auth.api.getSession({ headers });
  } catch (error) {
    await identity.ping();
    throw error;
  }
}

/** The raw cookie value; better-auth checks its signature. The last-known session is found only under the whole signed value. */
function readSessionToken(headers: Headers): string | null {
  const cookie = /(?:^|;\s*)(?:__Secure-)?reporunner\.session_token=([^;]+)/.exec(headers.get("cookie") ?? "");
  return cookie?.[1] ?? null;
}
