import { AppError, type ErrorCode, type ErrorDetail, isAppError } from "@/lib/errors";

type Answer<Data> = { ok: true; data: Data } | { ok: false; error: { code: ErrorCode; message: string; details: ErrorDetail[] } };

/** An action answers with a value, a mutation fails by throwing. */
export async function settle<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const result = await answer;
  if (!result.ok) throw new AppError(result.error);
  return result.data;
}

export function messageOf(error: unknown): string {
  return isAppError(error) ? error.message : "The server does not answer. Nothing was changed.";
}

/** The message for one field of a form, by the path of the input. */
export function fieldError(error: unknown, field: string): string | null {
  if (!isAppError(error)) return null;
  return error.details.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message ?? null;
}
