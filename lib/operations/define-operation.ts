import type { z } from "zod";
import { authorize, type RequiredPermission } from "@/lib/auth/permissions";
import type { Context } from "@/lib/context";
import { badRequest, toAppError } from "@/lib/errors";
import { metrics } from "@/lib/metrics";

export type HttpMethod = "GET" | "POST" | "PATCH" | "DELETE";

/** The store of the entity, where the record of an `Idempotency-Key` lies; or why a key would change nothing. */
export type HttpIdempotency = "mongodb" | "postgres" | { notNeeded: string };

/** Where the API document places an operation. `path` is below `/api/v1`; `{name}` parts are fields of the input. */
export type HttpBinding = {
  method: HttpMethod;
  path: string;
  tag: string;
  summary: string;
  /** When the body is not JSON. */
  requestContent?: "multipart" | "multipart or JSON" | "NDJSON";
  /** Of NDJSON: what one line is. */
  lineSchema?: z.ZodType;
  /** 1 MiB where it is not said. */
  bodyBytesMax?: number;
  isDownload?: boolean;
  /**
   * The output has a `version`. Answers carry `ETag`, a GET honours `If-None-Match`; PATCH and DELETE honour `If-Match`, which arrives in
   * the input as `ifVersion` (schema `IfVersion`) and is compared in the store.
   */
  hasEtag?: boolean;
  /** What is kept of the answer for a replay is encrypted. */
  hasSecretAnswer?: boolean;
} & ({ status?: 200 | 202 | 204; idempotency?: HttpIdempotency } | { method: "POST"; status: 201; idempotency: HttpIdempotency });

/** Runs the use case and gives its result, or gives the result of an earlier run. */
type Around = <Result>(run: () => Promise<Result>) => Promise<Result>;

export type Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  name: string;
  permission: RequiredPermission;
  input: Input;
  output: Output;
  http: HttpBinding | null;
  /** Authorises, parses the input once, runs (`around` decides whether), and logs name, duration and outcome. @throws only `AppError` */
  execute: (context: Context, rawInput: unknown, around?: Around) => Promise<z.output<Output>>;
};

/** One use case. Whatever the door, it is this function that authorises and parses. */
export function defineOperation<Input extends z.ZodType, Output extends z.ZodType>(definition: {
  name: string;
  permission: RequiredPermission;
  input: Input;
  output: Output;
  http: HttpBinding | null;
  run: (context: Context, input: z.output<Input>) => Promise<z.output<Output>>;
}): Operation<Input, Output> {
  const { name, permission, input, run, ...rest } = definition;

  async function execute(context: Context, rawInput: unknown, around: Around = (perform) => perform()): Promise<z.output<Output>> {
    const stop = metrics().operationSeconds.startTimer({ operation: name });
    try {
      authorize(context.actor, permission);
      const parsed = parseInput(input, rawInput);
      const result = await around(() => run(context, parsed));
      context.log.debug({ operation: name, durationMs: Math.round(stop({ outcome: "ok" }) * 1_000) }, "done");
      return result;
    } catch (error) {
      const appError = toAppError(error);
      const durationMs = Math.round(stop({ outcome: appError.code }) * 1_000);
      const level = appError.code === "internal" ? "error" : appError.code === "unavailable" ? "warn" : "info";
      context.log[level](
        { operation: name, durationMs, code: appError.code, err: level === "info" ? undefined : (appError.cause ?? appError) },
        appError.message,
      );
      throw appError;
    }
  }
  return { name, permission, input, ...rest, execute };
}

/** @throws `bad_request` with every faulty place */
function parseInput<Schema extends z.ZodType>(schema: Schema, rawInput: unknown): z.output<Schema> {
  const result = schema.safeParse(rawInput);
  if (result.success) return result.data;
  const details = result.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  const [first] = details;
  throw badRequest(first ? `${first.path === "" ? "The input" : first.path}: ${first.message}` : "The input is not valid.", details);
}
