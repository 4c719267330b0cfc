import { z } from "zod";
import { OrganizationId, OrganizationSlug, Timestamp, UserId } from "@/lib/schemas/identifiers";
import { Permission } from "@/lib/schemas/permission";

export const Role = z.enum(["owner", "admin", "member", "viewer"]);
export const Organization = z.object({ organizationId: OrganizationId, slug: OrganizationSlug, name: z.string(), createdAt: Timestamp });
export const Membership = Organization.extend({ role: Role });
export const CreateOrganizationInput = z.strictObject({ name: z.string().trim().min(1, "must not be empty").max(80), slug: OrganizationSlug });
export const MembershipList = z.object({ items: z.array(Membership) });
export const Viewer = z.object({ userId: UserId, name: z.string(), email: z.string() });

export type Role = z.infer<typeof Role>;
export type Organization = z.infer<typeof Organization>;
export type Membership = z.infer<typeof Membership>;
export type MembershipList = z.infer<typeof MembershipList>;
export type CreateOrganizationInput = z.infer<typeof CreateOrganizationInput>;
export type Viewer = z.infer<typeof Viewer>;

/** `permissions` are those in the organization that was asked for; none where it was none of theirs. */
export const Session = z.object({ viewer: Viewer, memberships: z.array(Membership), permissions: z.array(Permission), isReadOnly: z.boolean() });
export type Session = z.infer<typeof Session>;
