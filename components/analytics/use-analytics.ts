"use client";

import { useQueryStates } from "nuqs";
import { toAnalyticsRange } from "@/components/analytics/analytics-range";
import { analyticsSearch } from "@/components/analytics/analytics-search";
import { useNow } from "@/components/ui/use-now";

export type AnalyticsFrame = { organizationSlug: string; viewerZone: string; readAt: number };

/** The range moves on with the clock, bucket by bucket. */
export function useAnalytics({ viewerZone, readAt }: Pick<AnalyticsFrame, "viewerZone" | "readAt">) {
  const [search, setSearch] = useQueryStates(analyticsSearch, { history: "push" });
  const range = toAnalyticsRange({ search, now: useNow() ?? readAt, viewerZone });
  return { search, setSearch, range };
}

export type Analytics = ReturnType<typeof useAnalytics>;
