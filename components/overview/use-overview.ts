"use client";

import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { type OverviewQuestions, toOverviewQuestions } from "@/components/overview/overview-questions";
import { overviewSearch } from "@/components/overview/overview-search";
import { useNow } from "@/components/ui/use-now";
import { analyticsQueries } from "@/lib/queries/analytics";
import type { Series } from "@/lib/schemas/analytics";
import type { AnalyticsSummary } from "@/lib/schemas/analytics-summary";

/** What the server read for the first paint; null where a store did not answer. */
export type OverviewFirst = {
  readAt: number;
  questions: OverviewQuestions;
  today: AnalyticsSummary | null;
  range: AnalyticsSummary | null;
  runs: Series | null;
};

const liveMs = 30_000;
const slowMs = 60_000;
/** A store that was away is asked again by itself. */
const healingMs = 5_000;

export function useOverview({ organizationSlug, timeZone, first }: { organizationSlug: string; timeZone: string; first: OverviewFirst }) {
  const [{ range }, setSearch] = useQueryStates(overviewSearch, { history: "push" });
  const clock = useNow();
  const now = clock ?? first.readAt;
  const questions = toOverviewQuestions({ range, now, timeZone });
  const firstData = <Data>(question: unknown, firstQuestion: unknown, data: Data | null) =>
    data !== null && JSON.stringify(question) === JSON.stringify(firstQuestion) ? { initialData: data, initialDataUpdatedAt: first.readAt } : {};
  const summary = (name: "today" | "range") => ({
    ...analyticsQueries.summary(organizationSlug, questions[name]),
    ...firstData(questions[name], first.questions[name], first[name]),
  });
  const today = useQuery({ ...summary("today"), refetchInterval: healingOr(liveMs) });
  const weekAgo = useQuery({ ...analyticsQueries.summary(organizationSlug, questions.weekAgo), staleTime: slowMs });
  const inRange = useQuery({ ...summary("range"), refetchInterval: healingOr(slowMs) });
  const runs = useQuery({
    ...analyticsQueries.series(organizationSlug, questions.runs),
    ...firstData(questions.runs, first.questions.runs, first.runs),
    refetchInterval: healingOr(slowMs),
  });
  return { isAlive: clock !== null, range, setRange: (next: typeof range) => setSearch({ range: next }), questions, today, weekAgo, inRange, runs };
}

export type Overview = ReturnType<typeof useOverview>;

type State = { state: { status: string; data?: { notice: string | null } | undefined } };

function healingOr(intervalMs: number) {
  return ({ state }: State) => (state.status === "error" || state.data?.notice ? healingMs : intervalMs);
}
