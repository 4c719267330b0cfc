import { createHash, randomBytes } from "node:crypto";

const prefix = "rr_";
const startLength = 10;

/** 192 random bits: a fast hash is enough, since there is nothing to guess. */
export function createApiKeySecret(): string {
  return prefix + randomBytes(24).toString("hex");
}

export function isApiKeySecret(text: string): boolean {
  return /^rr_[\x21-\x7e]{16,200}$/.test(text);
}

export function hashApiKey(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

export function startOfApiKey(secret: string): string {
  return secret.slice(0, startLength);
}
