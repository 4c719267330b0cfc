import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { readViewerZone } from "@/app/viewer-time-zone";
import { toOverviewQuestions } from "@/components/overview/overview-questions";
import { loadOverviewSearch } from "@/components/overview/overview-search";
import { OverviewView } from "@/components/overview/overview-view";
import { load } from "@/lib/adapters/load";
import { getAnalyticsSummary, getSeries } from "@/lib/operations/analytics";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ params, searchParams }: { params: Promise<{ organizationSlug: string }>; searchParams: Promise<SearchParams> }) {
  const { organizationSlug } = await params;
  const { range } = await loadOverviewSearch(searchParams);
  const timeZone = (await readViewerZone()) ?? "UTC";
  const readAt = Date.now();
  const questions = toOverviewQuestions({ range, now: readAt, timeZone });
  const scope = { organizationSlug };
  const [today, inRange, runs] = await Promise.all([
    load(getAnalyticsSummary, questions.today, scope),
    load(getAnalyticsSummary, questions.range, scope),
    load(getSeries, questions.runs, scope),
  ]);
  const first = {
    readAt,
    questions,
    today: today.ok ? today.data : null,
    range: inRange.ok ? inRange.data : null,
    runs: runs.ok ? runs.data : null,
  };
  return <OverviewView organizationSlug={organizationSlug} timeZone={timeZone} first={first} />;
}
