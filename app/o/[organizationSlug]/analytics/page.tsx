import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { readViewerZone } from "@/app/viewer-time-zone";
import { toAnalyticsRange } from "@/components/analytics/analytics-range";
import { loadAnalyticsSearch } from "@/components/analytics/analytics-search";
import { AnalyticsView } from "@/components/analytics/analytics-view";
import { load } from "@/lib/adapters/load";
import { getAnalyticsSummary } from "@/lib/operations/analytics";

export const metadata: Metadata = { title: "Analytics" };

export default async function AnalyticsPage({ params, searchParams }: { params: Promise<{ organizationSlug: string }>; searchParams: Promise<SearchParams> }) {
  const { organizationSlug } = await params;
  const viewerZone = (await readViewerZone()) ?? "UTC";
  const readAt = Date.now();
  const { from, to, timeZone } = toAnalyticsRange({ search: await loadAnalyticsSearch(searchParams), now: readAt, viewerZone });
  const summary = await load(getAnalyticsSummary, { from, to, timeZone }, { organizationSlug });
  const first = { from, to, timeZone, readAt, summary: summary.ok ? summary.data : null };
  return <AnalyticsView organizationSlug={organizationSlug} viewerZone={viewerZone} readAt={readAt} first={first} />;
}
