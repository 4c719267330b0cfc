import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import type { z } from "zod";
import { createRequestContext } from "@/lib/adapters/request-context";
import { type AppError, type ErrorDetail, toAppError } from "@/lib/errors";
import { logger } from "@/lib/logger";
import type { Operation } from "@/lib/operations/define-operation";

export type ActionResult<Data> =
  | { ok: true; data: Data }
  | { ok: false; error: { code: AppError["code"]; message: string; details: ErrorDetail[]; requestId: string } };

/** The door for writes from the browser. Errors are values: Next redacts what is thrown. */
export function action<Input extends z.ZodType, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
): (organizationSlug: string | null, rawInput: z.input<Input>) => Promise<ActionResult<z.output<Output>>> {
  return async (organizationSlug, rawInput) => {
    const requestId = randomUUID();
    try {
      // What a browser sends is not of the declared type merely because TypeScript says so.
      const slug = typeof organizationSlug === "string" ? organizationSlug : null;
      const context = await createRequestContext({ headers: await headers(), organizationSlug: slug, requestId });
      return { ok: true, data: await operation.execute(context, rawInput) };
    } catch (error) {
      const { code, message, details, cause } = toAppError(error);
      if (code === "internal") logger.error({ requestId, operation: operation.name, err: cause }, "action failed");
      return { ok: false, error: { code, message, details: [...details], requestId } };
    }
  };
}
