import pino from "pino";
import { logLevel } from "@/lib/env";

export type Logger = pino.Logger;

const redactedPaths = ["password", "secret", "token", "authorization", "cookie", "apiKey", "key", "connectionString"];

/** JSON lines on standard output. Values under a secret's name are censored at two depths, addresses lose their password. */
export const logger: Logger = pino({
  level: logLevel(),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: redactedPaths.flatMap((path) => [path, `*.${path}`, `*.*.${path}`]), censor: "[redacted]" },
  serializers: { err: serializeError },
});

function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const plain = pino.stdSerializers.errWithCause(error);
  return { type: plain.type, message: redactAddress(plain.message), stack: redactAddress(plain.stack), code: Reflect.get(error, "code") };
}

/** Drivers put whole connection strings into their messages. */
export function redactAddress(text: string | undefined): string {
  return (text ?? "").replace(/(\w+:\/\/[^:/@\s]+):[^@\s]+@/g, "$1:[redacted]@");
}
