import { z } from "zod";
import { CredentialId, IntegrationId, Timestamp } from "@/lib/schemas/identifiers";
import { BooleanParameter, PageInput, pageOf } from "@/lib/schemas/pagination";
import { findUnstorable } from "@/lib/schemas/storable";

/** The word that a workflow's nodes carry in `data.integration`. */
const IntegrationKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/, "must be a word such as `slack`");
const configurationCharactersMax = 64 * 1024;

/** Plain settings; a secret belongs into a credential. */
const Configuration = z.record(z.string(), z.json()).superRefine((value, context) => {
  const message = findUnstorable(value);
  if (message !== null) context.addIssue({ code: "custom", message });
  if (JSON.stringify(value).length > configurationCharactersMax) context.addIssue({ code: "custom", message: "is larger than 64 KiB" });
});

const fields = {
  displayName: z.string().trim().min(1, "must not be empty").max(120),
  description: z.string().max(2_000),
  isEnabled: z.boolean(),
  configuration: Configuration,
  credentialId: CredentialId.nullable(),
};

/** `workflowCount` counts the organization's workflows, the trash left out, in which a node uses it. */
export const Integration = z.object({
  integrationId: IntegrationId,
  key: z.string(),
  ...fields,
  workflowCount: z.int(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export const IntegrationPage = pageOf(Integration);
export const ListIntegrationsInput = PageInput.extend({ isEnabled: BooleanParameter.optional() });
export const IntegrationRef = z.strictObject({ integrationId: IntegrationId });
export const CreateIntegrationInput = z.strictObject({
  key: IntegrationKey,
  displayName: fields.displayName,
  description: fields.description.default(""),
  isEnabled: fields.isEnabled.default(true),
  configuration: fields.configuration.default({}),
  credentialId: fields.credentialId.default(null),
});
const IntegrationChanges = z.strictObject(fields).partial();
export const UpdateIntegrationInput = IntegrationChanges.extend({ integrationId: IntegrationId });

export type Integration = z.infer<typeof Integration>;
export type IntegrationPage = z.infer<typeof IntegrationPage>;
export type ListIntegrationsInput = z.infer<typeof ListIntegrationsInput>;
export type IntegrationRef = z.infer<typeof IntegrationRef>;
export type CreateIntegrationInput = z.infer<typeof CreateIntegrationInput>;
export type IntegrationChanges = z.infer<typeof IntegrationChanges>;
