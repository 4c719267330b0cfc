"use client";

import { useQuery } from "@tanstack/react-query";
import type { ChartFailureState } from "@/components/charts/chart-box";
import type { TimeRange } from "@/lib/format/time-range";
import { analyticsQueries, type SeriesQuestion } from "@/lib/queries/analytics";
import { messageOf } from "@/lib/queries/settle";
import type { Series } from "@/lib/schemas/analytics";

/** A store that was away is asked again by itself. */
const healingMs = 5_000;
const refetchMs = 60_000;

export type ChartAnswer = { series: Series | null; failure: ChartFailureState | null; isStale: boolean };
type Question = Pick<SeriesQuestion, "metric" | "aggregate"> & Partial<SeriesQuestion>;

export function useSeries({
  organizationSlug,
  range,
  question,
  isEnabled = true,
}: {
  organizationSlug: string;
  range: TimeRange;
  question: Question;
  isEnabled?: boolean;
}): ChartAnswer {
  const { from, to, interval, timeZone } = range;
  const query = useQuery({
    ...analyticsQueries.series(organizationSlug, { ...question, from, to, interval, timeZone }),
    enabled: isEnabled,
    refetchInterval: ({ state }) => (state.status === "error" ? healingMs : refetchMs),
  });
  // Said at the first refusal: the attempts after it take seconds in which old bars would pass for the answer.
  const error = query.error ?? query.failureReason;
  return {
    series: query.data ?? null,
    failure: error === null ? null : { message: messageOf(error), onRetry: () => query.refetch(), isRetrying: query.isFetching && query.failureCount === 0 },
    isStale: query.isPlaceholderData,
  };
}
