import { AppError, type ErrorCode, type ErrorDetail, errorCodes } from "@/lib/errors";

type Query = Record<string, string | number | boolean | string[] | null | undefined>;
type Read = { organizationSlug: string; query?: Query; signal?: AbortSignal | undefined };

/** One read of our own API by the session's cookie. @throws `AppError` as the server said it, or `unavailable` where it did not answer */
export async function getJson<Data>(path: string, { organizationSlug, query = {}, signal }: Read): Promise<Data> {
  return send<Data>(`${path}${toQueryString(query)}`, { headers: { "x-organization": organizationSlug }, signal: signal ?? null });
}

/** The same, unread: for what is too large to be parsed on the screen's thread. */
export async function getBlob(path: string, { organizationSlug, query = {}, signal }: Read): Promise<Blob> {
  const response = await request(`${path}${toQueryString(query)}`, { headers: { "x-organization": organizationSlug }, signal: signal ?? null });
  return response.blob();
}

/** Files, one request each, so that each has its own progress and its own failure. */
export async function postFile<Data>(path: string, { organizationSlug, file, name }: { organizationSlug: string; file: File; name: string }): Promise<Data> {
  const body = new FormData();
  body.append("files", file, name);
  return send<Data>(path, { method: "POST", headers: { "x-organization": organizationSlug }, body });
}

async function send<Data>(path: string, init: RequestInit): Promise<Data> {
  const response = await request(path, init);
  return response.json();
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, { credentials: "same-origin", ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new AppError({ code: "unavailable", message: "The server does not answer. It is tried again by itself.", cause: error });
  });
  if (!response.ok) throw toError(await response.json().catch(() => null));
  return response;
}

function toError(problem: unknown): AppError {
  const code: unknown = typeof problem === "object" && problem !== null ? Reflect.get(problem, "code") : undefined;
  const known = errorCodes.find((errorCode): errorCode is ErrorCode => errorCode === code);
  if (known === undefined) return new AppError({ code: "internal", message: "The server gave an answer that cannot be read." });
  const { detail, errors } = problem as { detail: string; errors?: ErrorDetail[] };
  return new AppError({ code: known, message: detail, ...(errors ? { details: errors } : {}) });
}

function toQueryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "") continue;
    for (const item of Array.isArray(value) ? value : [value]) parameters.append(name, String(item));
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
