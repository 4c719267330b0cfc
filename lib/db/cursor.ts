import { z } from "zod";
import { badRequest } from "@/lib/errors";

const Position = z.tuple([z.iso.datetime(), z.string()]);
/** An ObjectId, or a serial number. */
const HexadecimalId = z.string().regex(/^[0-9a-f]{1,24}$/);

/** Where a page ended: the sort time and the id of its last row. Opaque to the client. */
export type CursorPosition = { at: Date; id: string };

function encodeCursor({ at, id }: { at: string; id: string }): string {
  return Buffer.from(JSON.stringify([at, id])).toString("base64url");
}

/** `id` is what the list's ids are. @throws `bad_request` on anything that `encodeCursor` did not make. */
export function decodeCursor(cursor: string, id: z.ZodType<string> = HexadecimalId): CursorPosition {
  const position = Position.safeParse(parseJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (!position.success || !id.safeParse(position.data[1]).success)
    throw badRequest("This cursor is not one of ours: take `nextCursor` of the page before.", [{ path: "cursor", message: "is malformed" }]);
  return { at: new Date(position.data[0]), id: position.data[1] };
}

/** Of `limit + 1` rows read: the first `limit`, and a cursor where there is more. */
export function toPage<Item>({ rows, limit, position }: { rows: Item[]; limit: number; position: (item: Item) => { at: string; id: string } }) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(position(last)) : null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
