"use client";

import { DurationChart } from "@/components/analytics/duration-chart";
import { FailureChart } from "@/components/analytics/failure-charts";
import { MetricExplorer } from "@/components/analytics/metric-explorer";
import { ModelChart } from "@/components/analytics/model-chart";
import { PeriodFigures, type PeriodFirst } from "@/components/analytics/period-figures";
import { RangeBar } from "@/components/analytics/range-bar";
import { RunCharts } from "@/components/analytics/run-charts";
import { type AnalyticsFrame, useAnalytics } from "@/components/analytics/use-analytics";
import { PageHeader } from "@/components/layout/page-header";
import { formatSpan } from "@/lib/format/time-axis";

export type AnalyticsViewProps = AnalyticsFrame & { first: PeriodFirst };

/** How many, how fast, how often wrong, what did it cost. Each chart asks for itself: one store away leaves the others whole. */
export function AnalyticsView({ organizationSlug, viewerZone, readAt, first }: AnalyticsViewProps) {
  const analytics = useAnalytics({ viewerZone, readAt });
  const { range, search, setSearch } = analytics;
  const chart = { organizationSlug, range };
  return (
    <>
      <PageHeader title="Analytics" meta={`${formatSpan(range)}, ${range.timeZone}`} />
      <RangeBar {...analytics} viewerZone={viewerZone} />
      <div className="flex flex-col gap-3">
        <PeriodFigures {...chart} first={first} />
        <div className="grid gap-3 xl:grid-cols-2">
          <RunCharts {...chart} className="xl:col-span-2" />
          <DurationChart {...chart} />
          <FailureChart {...chart} title="Failures by workflow" groupBy="workflowId" noneLabel="no workflow" fileName="failures-by-workflow" />
          <FailureChart {...chart} title="Failures by node" groupBy="failedNodeId" noneLabel="no node named" fileName="failures-by-node" />
          <ModelChart {...chart} kind="tokens" />
          <ModelChart {...chart} kind="cost" />
          <MetricExplorer {...chart} search={search} setSearch={setSearch} className="xl:col-span-2" />
        </div>
      </div>
    </>
  );
}
