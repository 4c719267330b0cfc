import type { Membership, Viewer } from "@/lib/schemas/organization";
import type { Permission } from "@/lib/schemas/permission";

/** Who asks. `organizationId` is what every query is bound to. */
export type Actor =
  | { kind: "anonymous" }
  | {
      kind: "user";
      viewer: Viewer;
      memberships: Membership[];
      membership: Membership | null /** MongoDB is down and this is what was last known. */;
      isReadOnly: boolean;
    }
  | { kind: "apiKey"; apiKeyId: string; organizationId: string; scopes: Permission[] }
  | { kind: "system"; job: string; organizationId: string };

export function organizationOf(actor: Actor): string | null {
  if (actor.kind === "user") return actor.membership?.organizationId ?? null;
  return actor.kind === "anonymous" ? null : actor.organizationId;
}

/** For the log: which one, without a name or an address. */
export function describeActor(actor: Actor): string {
  if (actor.kind === "user") return `user:${actor.viewer.userId}`;
  if (actor.kind === "apiKey") return `apiKey:${actor.apiKeyId}`;
  return actor.kind === "system" ? `system:${actor.job}` : "anonymous";
}
