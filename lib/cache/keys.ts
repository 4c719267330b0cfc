import { createHash } from "node:crypto";

export const cacheKeys = {
  queryEmbedding: ({ modelId, text }: { modelId: number; text: string }) => `query-embedding:${modelId}:${digest(text)}`,
  knownSession: ({ token }: { token: string }) => `known-session:${digest(token)}`,
};

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
