import { z } from "zod";

export const NoInput = z.strictObject({});
/** What a deletion answers: HTTP 204, no body. */
export const Nothing = z.null();
