import { Types } from "mongoose";
import { decodeCursor, toPage } from "@/lib/db/cursor";
import { badRequest } from "@/lib/errors";

/** Of a list in the order of its ids, newest first: what lies behind the cursor. Served by any index that ends in `_id: -1`. @throws `bad_request` */
export function afterCursor(cursor: string | undefined): { _id?: { $lt: Types.ObjectId } } {
  if (cursor === undefined) return {};
  const { id } = decodeCursor(cursor);
  if (id.length !== 24)
    throw badRequest("This cursor is not one of ours: take `nextCursor` of the page before.", [{ path: "cursor", message: "is malformed" }]);
  return { _id: { $lt: new Types.ObjectId(id) } };
}

/** Of `limit + 1` rows read. */
export function toNewestFirstPage<Item>({ rows, limit, idOf }: { rows: Item[]; limit: number; idOf: (item: Item) => string }) {
  return toPage({ rows, limit, position: (item) => ({ at: new Types.ObjectId(idOf(item)).getTimestamp().toISOString(), id: idOf(item) }) });
}
