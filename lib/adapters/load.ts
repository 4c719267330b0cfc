import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import { createRequestContext, requestIdOf } from "@/lib/adapters/request-context";
import type { Context } from "@/lib/context";
import { type AppError, toAppError } from "@/lib/errors";
import type { Operation } from "@/lib/operations/define-operation";

/** Once per rendered request, however many operations the page loads. */
const contextOfRequest = cache(async (organizationSlug: string | null): Promise<Context> => {
  const requestHeaders = await headers();
  return createRequestContext({ headers: requestHeaders, organizationSlug, requestId: requestIdOf(requestHeaders) });
});

export type Loaded<Data> = { ok: true; data: Data } | { ok: false; error: { code: AppError["code"]; message: string } };

/**
 * The door for pages. A stranger goes to sign-in, what is absent is the not-found page. A store that is away and a right that is
 * missing come back as values, so that the page around them still renders; any other error is thrown to the error boundary.
 */
export async function load<Input extends z.ZodType, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
  rawInput: z.input<Input>,
  { organizationSlug }: { organizationSlug: string | null },
): Promise<Loaded<z.output<Output>>> {
  // Outside the `try`: Next throws here to learn that a page is not static.
  await headers();
  let failure: AppError;
  try {
    return { ok: true, data: await operation.execute(await contextOfRequest(organizationSlug), rawInput) };
  } catch (error) {
    failure = toAppError(error);
  }
  // Outside the `try`: both throw what Next must see.
  if (failure.code === "unauthenticated") redirect("/sign-in");
  if (failure.code === "not_found" || failure.code === "bad_request") notFound();
  if (failure.code === "unavailable" || failure.code === "forbidden") return { ok: false, error: { code: failure.code, message: failure.message } };
  throw failure;
}
