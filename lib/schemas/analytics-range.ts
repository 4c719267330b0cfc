import type { z } from "zod";
import { Timestamp } from "@/lib/schemas/identifiers";
import { TimeZone } from "@/lib/schemas/time-zone";

export const dayMs = 24 * 60 * 60 * 1_000;

/** `from` is in the range, `to` is not. */
export const range = { from: Timestamp, to: Timestamp, timeZone: TimeZone.default("UTC") };

export function refineRange({ from, to }: { from: string; to: string }, context: z.RefinementCtx): void {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (Date.parse(from) < Date.UTC(2000, 0, 1)) refuse("from", "must not be before the year 2000");
  if (Date.parse(to) > Date.now() + 366 * dayMs) refuse("to", "must not be more than a year ahead");
  if (Date.parse(to) <= Date.parse(from)) refuse("to", "must be after `from`");
}
