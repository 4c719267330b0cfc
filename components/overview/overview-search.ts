import { createLoader, parseAsStringLiteral } from "nuqs/server";

export const overviewRanges = ["24h", "48h", "7d", "30d"] as const;

/** The overview's part of the address. */
export const overviewSearch = { range: parseAsStringLiteral(overviewRanges).withDefault("48h") };
export const loadOverviewSearch = createLoader(overviewSearch);
