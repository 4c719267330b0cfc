import { type Actor, organizationOf } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { Role } from "@/lib/schemas/organization";
import type { Permission } from "@/lib/schemas/permission";

/** What an operation asks for: a permission in an organization, or merely to be signed in. */
export type RequiredPermission = Permission | "signed-in";

const viewer: Permission[] = [
  "workflow:read",
  "execution:read",
  "knowledge:read",
  "conversation:read",
  "analytics:read",
  "model:read",
  "integration:read",
  "node:read",
  "collaboration:read",
  "health:read",
];
const member: Permission[] = [...viewer, "workflow:write", "execution:write", "knowledge:write", "conversation:write", "collaboration:write", "member:read"];
const admin: Permission[] = [
  ...member,
  "analytics:write",
  "model:write",
  "integration:write",
  "node:write",
  "credential:read",
  "credential:write",
  "api-key:read",
  "api-key:write",
];

const rolePermissions: Record<Role, readonly Permission[]> = { viewer, member, admin, owner: admin };

export function permissionsOf(actor: Actor): readonly Permission[] {
  if (actor.kind === "apiKey") return actor.scopes;
  if (actor.kind === "user" && actor.membership !== null) return rolePermissions[actor.membership.role];
  return [];
}

/** @throws `unauthenticated`, `not_found` for an organization that is not the actor's, `forbidden`, or `unavailable` for a write on last-known rights. */
export function authorize(actor: Actor, required: RequiredPermission): void {
  if (actor.kind === "system") return;
  if (actor.kind === "anonymous") throw new AppError({ code: "unauthenticated", message: "Sign in, or send an API key as `Authorization: Bearer rr_…`." });
  if (required === "signed-in") {
    if (actor.kind !== "user")
      throw new AppError({ code: "forbidden", message: "This is for people who are signed in: an API key belongs to one organization." });
    refuseWriteOnLastKnown(actor, required);
    return;
  }
  if (organizationOf(actor) === null) throw new AppError({ code: "not_found", message: "There is no such organization, or you are not a member of it." });
  if (!permissionsOf(actor).includes(required))
    throw new AppError({
      code: "forbidden",
      message: `This needs the permission ${required}, which ${actor.kind === "apiKey" ? "this key" : "your role"} does not have.`,
    });
  refuseWriteOnLastKnown(actor, required);
}

export function mayDo(actor: Actor, required: RequiredPermission): boolean {
  try {
    authorize(actor, required);
    return true;
  } catch {
    return false;
  }
}

function refuseWriteOnLastKnown(actor: Actor, required: RequiredPermission): void {
  if (actor.kind === "user" && actor.isReadOnly && required.endsWith(":write")) {
    throw new AppError({ code: "unavailable", message: "MongoDB is not answering, so your rights cannot be checked: reading works, changing does not." });
  }
}
