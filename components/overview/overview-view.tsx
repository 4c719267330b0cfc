"use client";

import { PageHeader } from "@/components/layout/page-header";
import { AttentionCard } from "@/components/overview/attention-card";
import { ErrorsCard } from "@/components/overview/errors-card";
import { overviewRanges } from "@/components/overview/overview-search";
import { RunsCard } from "@/components/overview/runs-card";
import { StoresCard } from "@/components/overview/stores-card";
import { TodayFigures } from "@/components/overview/today-figures";
import { type OverviewFirst, useOverview } from "@/components/overview/use-overview";
import { DegradedBanner } from "@/components/ui/degraded-banner";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { formatLongDay } from "@/lib/format/time-axis";
import { rangeShapes } from "@/lib/format/time-range";
import { messageOf } from "@/lib/queries/settle";

/** `timeZone` is the viewer's, or UTC before the browser has named it. */
export type OverviewViewProps = { organizationSlug: string; timeZone: string; first: OverviewFirst };

const ranges = overviewRanges.map((value) => ({ value, label: rangeShapes[value].label }));

export function OverviewView({ organizationSlug, timeZone, first }: OverviewViewProps) {
  const overview = useOverview({ organizationSlug, timeZone, first });
  const { isAlive, today, questions, range, setRange } = overview;
  const failure = today.isError ? messageOf(today.error) : (today.data?.notice ?? null);
  const source = /^(MongoDB|PostgreSQL|Redis)\b/.exec(failure ?? "")?.[1];
  return (
    <>
      <PageHeader
        title="Overview"
        meta={`${formatLongDay(questions.today.from, timeZone)}, ${timeZone}`}
        actions={<SegmentedControl label="Range of the charts and lists" value={range} options={ranges} onValueChange={setRange} />}
      />
      <div className="flex flex-col gap-3">
        {failure === null ? null : (
          <DegradedBanner
            source={source ?? "The server"}
            text="Its figures are missing; the others are whole. It is asked again by itself."
            onRetry={() => today.refetch()}
            isRetrying={isAlive && today.isFetching}
          />
        )}
        <TodayFigures organizationSlug={organizationSlug} overview={overview} />
        <div className="grid gap-3 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
          <RunsCard organizationSlug={organizationSlug} overview={overview} />
          <ErrorsCard organizationSlug={organizationSlug} overview={overview} />
          <AttentionCard organizationSlug={organizationSlug} overview={overview} />
          <StoresCard organizationSlug={organizationSlug} />
        </div>
      </div>
    </>
  );
}
