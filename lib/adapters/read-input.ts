import { z } from "zod";
import { readIfMatch } from "@/lib/adapters/entity-tag";
import { bodyBytesMaxDefault, readJson } from "@/lib/adapters/read-body";
import { badRequest } from "@/lib/errors";
import type { Operation } from "@/lib/operations/define-operation";

/** Turns a request's body into the operation's input where it is not plain JSON. */
export type ReadBody = (request: Request, bytesMax: number) => Promise<unknown>;
type Source = { request: Request; params: Record<string, unknown>; operation: Operation; read?: ReadBody };

/** Path parameters win over the query and the body. @throws `bad_request` and what reading the body throws */
export async function readInput({ request, params, operation, read = readJson }: Source): Promise<unknown> {
  const given = { ...(await readFields({ request, operation, params, read })), ...readQuery(request, operation) };
  if ("ifVersion" in given) throw badRequest("ifVersion: is no field of the request; send the header `If-Match`.");
  return { ...given, ...params, ...readVersion({ request, operation }) };
}

async function readFields({ request, params, operation, read }: Source & { read: ReadBody }): Promise<object> {
  if (request.method === "GET" || request.method === "DELETE") return {};
  if (hasNoBody(request) && (operation.http?.status !== 201 || Object.keys(params).length > 0)) return {};
  const body = await read(request, operation.http?.bodyBytesMax ?? bodyBytesMaxDefault);
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw badRequest("The body must be a JSON object.");
  return body;
}

/** Next gives a body to every request but `GET`: by HTTP/1.1 there is none without a length and without chunks. */
function hasNoBody({ body, headers }: Request): boolean {
  if (body === null) return true;
  return headers.get("content-type") === null && !headers.has("transfer-encoding") && (headers.get("content-length") ?? "0") === "0";
}

/** A repeated parameter is a list; none vanishes. `name.key=value` and `name[key]=value` are entries of the record `name`, where the input has one. */
function readQuery(request: Request, operation: Operation): Record<string, unknown> {
  const parameters = new URL(request.url).searchParams;
  const shape: Record<string, z.ZodType> = operation.input instanceof z.ZodObject ? operation.input.shape : {};
  const query = new Map<string, unknown>();
  const records = new Map<string, [string, string | string[]][]>();
  for (const name of new Set(parameters.keys())) {
    const all = parameters.getAll(name);
    const value = all.length === 1 ? (all[0] ?? "") : all;
    const [, record = "", dotted, bracketed] = /^(\w+)(?:\.(.+)|\[(.+)\])$/s.exec(name) ?? [];
    const key = dotted ?? bracketed;
    const schema = Object.hasOwn(shape, record) ? shape[record] : undefined;
    if (key === undefined || schema === undefined || !isRecord(schema)) query.set(name, value);
    else records.set(record, [...(records.get(record) ?? []), [key, value]]);
  }
  for (const [name, entries] of records) query.set(name, Object.fromEntries(entries));
  return Object.fromEntries(query);
}

/** Also where it is optional, has a default, or is made ready by `z.preprocess`. */
export function isRecord(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return isRecord(schema.def.innerType);
  return schema instanceof z.ZodPipe ? isRecord(schema.def.out) : schema instanceof z.ZodRecord;
}

function readVersion({ request, operation }: { request: Request; operation: Operation }): { ifVersion?: number[] } {
  if (operation.http?.hasEtag !== true || (request.method !== "PATCH" && request.method !== "DELETE")) return {};
  const ifVersion = readIfMatch(request.headers);
  return ifVersion === undefined ? {} : { ifVersion };
}
