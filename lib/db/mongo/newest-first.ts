import { Types } from "mongoose";
import { decodeCursor, toPage } from "@/lib/db/cursor";

/** Of a list in the order of its ids, newest first: what lies behind the cursor. Served by any index that ends in `_id: -1`. @throws `bad_request` */
export function afterCursor(cursor: string | undefined): { _id?: { $lt: Types.ObjectId } | { $in: [] } } {
  if (cursor === undefined) return {};
  const { id } = decodeCursor(cursor);
  return Types.ObjectId.isValid(id) ? { _id: { $lt: new Types.ObjectId(id) } } : { _id: { $in: [] } };
}

export function toNewestFirstPage<Item>({ rows, limit, idOf }: { rows: Item[]; limit: number; idOf: (item: Item) => string }) {
  return toPage({ rows, limit, position: (item) => ({ at: new Types.ObjectId(idOf(item)).getTimestamp().toISOString(), id: idOf(item) }) });
}
