import { z } from "zod";
import { ArticleId, OrganizationId } from "@/lib/schemas/identifiers";

export const queueName = "reporunner";

/** What a job carries. It comes back from Redis and is parsed again before it is believed. */
export const jobPayloads = {
  "article.embed": z.strictObject({ organizationId: OrganizationId, articleId: ArticleId }),
} as const;

export type JobName = keyof typeof jobPayloads;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobPayloads)[Name]>;
