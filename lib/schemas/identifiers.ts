import { z } from "zod";

/** MongoDB ObjectId in hexadecimal. */
const ObjectIdString = z.string().regex(/^[0-9a-f]{24}$/, "must be 24 hexadecimal characters");

/** PostgreSQL `bigint` identity in decimal: a string, since JSON numbers end at 2^53. */
export const SerialIdString = z.string().regex(/^[1-9][0-9]{0,17}$/, "must be a positive whole number");

/** ISO 8601 in UTC. Never a `Date`: it would be a `Date` on first paint and a string after the first refetch. */
export const Timestamp = z.iso.datetime();

export const WorkflowId = ObjectIdString;
export const ExecutionId = ObjectIdString;
export const OrganizationId = ObjectIdString;
export const UserId = ObjectIdString;
export const ArticleId = SerialIdString;
export const MessageId = SerialIdString;
/** Chosen by the client that keeps the conversation. Four are taken: `.` and `..` are steps of a path, two are routes beside it. */
export const SessionId = z.string().regex(/^(?!(?:\.{1,2}|export|facets)$)[A-Za-z0-9_.:-]{1,255}$/, "must be 1 to 255 letters, digits or . _ : -");
export const ApiKeyId = ObjectIdString;
export const CredentialId = ObjectIdString;
export const IntegrationId = ObjectIdString;
export const CustomNodeId = ObjectIdString;
export const CollaborationSessionId = ObjectIdString;
export const OrganizationSlug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/, "must be lower-case letters, digits and inner hyphens, 48 at most");
