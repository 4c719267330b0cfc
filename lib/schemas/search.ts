import { z } from "zod";
import { limitMax, listOf } from "@/lib/schemas/pagination";

export const SearchMode = z.enum(["hybrid", "semantic", "keyword"]);
export const SearchType = z.enum(["knowledge", "workflow"]);

export const SearchInput = z.strictObject({
  q: z.string().trim().min(1, "must not be empty").max(1_000),
  types: z.preprocess((value) => (typeof value === "string" ? value.split(",") : value), listOf(SearchType)).default(["knowledge"]),
  mode: SearchMode.default("hybrid"),
  limit: z.coerce.number().int().min(1).max(limitMax).default(10),
  threshold: z.coerce.number().min(-1).max(1).optional(),
  category: z.string().trim().max(100).optional(),
});

/** Around what matched, between PostgreSQL and us. Private-use characters: no keyboard makes them, and they are taken out of the text first. */
export const headlineMarkers = { start: "\uE000", stop: "\uE001" } as const;

/** Ranges of `passage` in UTF-16 units, in order, not overlapping. */
export const Highlight = z.object({ start: z.int(), end: z.int() });

export const SearchResult = z.object({
  type: SearchType,
  id: z.string(),
  title: z.string(),
  category: z.string().nullable(),
  passage: z.string(),
  highlights: z.array(Highlight),
  /** Fused value divided by its maximum: 0 to 1 within one mode, not comparable between modes. */
  score: z.number(),
  /** Cosine, or null where only words matched. */
  similarity: z.number().nullable(),
  why: z.array(z.enum(["meaning", "words", "name"])),
  /** The page, below `/o/{organizationSlug}`: an API key knows its organization by id alone. */
  url: z.string(),
});

export const SearchRoute = z.enum(["exact", "index", "keyword"]);
export const SearchAnswer = z.object({
  items: z.array(SearchResult),
  route: SearchRoute,
  /** Set where a half of the search could not be asked, in one sentence. */
  notice: z.string().nullable(),
  tookMs: z.object({ embed: z.number(), search: z.number(), total: z.number() }),
});

export type SearchMode = z.infer<typeof SearchMode>;
export type SearchType = z.infer<typeof SearchType>;
export type SearchInput = z.infer<typeof SearchInput>;
export type Highlight = z.infer<typeof Highlight>;
export type SearchResult = z.infer<typeof SearchResult>;
export type SearchRoute = z.infer<typeof SearchRoute>;
export type SearchAnswer = z.infer<typeof SearchAnswer>;
