import { z } from "zod";

export const limitMax = 200;

/** Every list takes these two. `cursor` is opaque: what `nextCursor` of the page before said. */
export const PageInput = z.strictObject({
  limit: z.coerce.number().int().min(1).max(limitMax).default(50),
  cursor: z.string().min(1).max(512).optional(),
});

export type PageInput = z.infer<typeof PageInput>;

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/**
 * Versions of which the stored one must be one, else `precondition_failed`; absent: any. Over HTTP it comes from `If-Match` and is no
 * field of the body. Empty where `If-Match` names nothing that could ever match.
 */
export const IfVersion = z.array(z.int()).max(50).optional();

/** A query string's one value is a string, many are an array; a list filter takes both. */
export function listOf<Item extends z.ZodType>(item: Item, max = 20) {
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).max(max));
}

/** `true` and `false` of a query string; `Boolean("false")` would be true. */
export const BooleanParameter = z.union([z.boolean(), z.enum(["true", "false"]).transform((value) => value === "true")]);
