import { z } from "zod";
import { CredentialId, Timestamp } from "@/lib/schemas/identifiers";
import { PageInput, pageOf } from "@/lib/schemas/pagination";

const Name = z.string().trim().min(1, "must not be empty").max(120);
const Type = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,99}$/, "must be a word such as `slackApi`");
/** A host or `*.` and a domain; no scheme, port or path. */
const AllowedHost = z
  .string()
  .regex(/^(?:\*\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/, "must be a host name, or `*.` and a domain")
  .max(253);
const SecretField = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
const secretBytesMax = 64 * 1024;

/** The fields that the integration needs: `{ "token": "…" }`. They go in and never come out. */
const Secret = z
  .record(SecretField, z.string().min(1).max(secretBytesMax))
  .refine((secret) => Object.keys(secret).length > 0, "must have at least one field")
  .refine((secret) => Object.keys(secret).length <= 50, "has more than 50 fields")
  .refine((secret) => JSON.stringify(secret).length <= secretBytesMax, "is larger than 64 KiB");
/** A field given replaces, null removes, what is not named stays. */
const SecretChanges = z.record(SecretField, z.string().min(1).max(secretBytesMax).nullable());

const fields = {
  name: Name,
  integration: z.string().trim().min(1).max(200).nullable(),
  /** Where the secret may be sent; empty is anywhere. */
  allowedHosts: z.array(AllowedHost).max(50),
  expiresAt: Timestamp.nullable(),
};

/** `secretFields` names what is stored, without a value. */
export const Credential = z.object({
  credentialId: CredentialId,
  ...fields,
  type: Type,
  secretFields: z.array(z.string()),
  secretVersion: z.int(),
  createdBy: z.string().nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  rotatedAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
});
export const CredentialPage = pageOf(Credential);
export const ListCredentialsInput = PageInput.extend({ type: Type.optional() });
export const CredentialRef = z.strictObject({ credentialId: CredentialId });
export const CreateCredentialInput = z.strictObject({
  name: fields.name,
  type: Type,
  integration: fields.integration.default(null),
  allowedHosts: fields.allowedHosts.default([]),
  expiresAt: fields.expiresAt.default(null),
  secret: Secret,
});
const CredentialChanges = z.strictObject({ ...fields, secret: SecretChanges }).partial();
export const UpdateCredentialInput = CredentialChanges.extend({ credentialId: CredentialId });

export type Credential = z.infer<typeof Credential>;
export type CredentialPage = z.infer<typeof CredentialPage>;
export type ListCredentialsInput = z.infer<typeof ListCredentialsInput>;
export type CredentialRef = z.infer<typeof CredentialRef>;
export type CreateCredentialInput = z.infer<typeof CreateCredentialInput>;
export type CredentialChanges = z.infer<typeof CredentialChanges>;
export type SecretFields = z.infer<typeof Secret>;
