import { z } from "zod";
import { Timestamp } from "@/lib/schemas/identifiers";

export const StoreName = z.enum(["mongodb", "postgres", "redis", "vectorSearch"]);
export const StoreHealth = z.object({ status: z.enum(["healthy", "down"]), latencyMs: z.number().nullable(), since: Timestamp, detail: z.string() });
export const Health = z.object({ status: z.enum(["healthy", "degraded", "down"]), checkedAt: Timestamp, stores: z.record(StoreName, StoreHealth) });

export type StoreName = z.infer<typeof StoreName>;
export type StoreHealth = z.infer<typeof StoreHealth>;
export type Health = z.infer<typeof Health>;
