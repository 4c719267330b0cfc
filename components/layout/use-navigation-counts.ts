"use client";

import { useQuery } from "@tanstack/react-query";
import { failedStatuses } from "@/components/layout/executions-href";
import type { PageName } from "@/components/layout/navigation";
import { useNow } from "@/components/ui/use-now";
import { formatNumber } from "@/lib/format";
import { startOfBucket } from "@/lib/format/zoned-time";
import { executionQueries } from "@/lib/queries/executions";
import { workflowQueries } from "@/lib/queries/workflows";

export type NavigationCount = { text: string; isBad: boolean };

const refetchMs = 60_000;

/** Workflows that are active, and runs that failed since the viewer's midnight; nothing where it is not known, and before the page lives. */
export function useNavigationCounts(organizationSlug: string): Partial<Record<PageName, NavigationCount>> {
  const now = useNow();
  const workflows = useQuery({ ...workflowQueries.facets(organizationSlug), enabled: now !== null, staleTime: refetchMs });
  const failed = useQuery({
    ...executionQueries.count(organizationSlug, failedSince(startOfToday(now ?? 0))),
    enabled: now !== null,
    staleTime: refetchMs,
    refetchInterval: refetchMs,
  });
  if (now === null) return {};
  const counts: Partial<Record<PageName, NavigationCount>> = {};
  if (workflows.data !== undefined && !workflows.isError) counts.workflows = { text: formatNumber(workflows.data.active), isBad: false };
  if (failed.data !== undefined && !failed.isError && failed.data.count > 0) {
    counts.executions = { text: `${formatNumber(failed.data.count)}${failed.data.isExact ? "" : "+"} failed`, isBad: true };
  }
  return counts;
}

function startOfToday(now: number): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return new Date(startOfBucket({ at: now, interval: "1d", timeZone })).toISOString();
}

function failedSince(startedAfter: string) {
  return {
    status: [...failedStatuses],
    startedAfter,
    triggerType: [],
    workflowId: null,
    started: null,
    startedBefore: null,
    minDurationMs: null,
    maxDurationMs: null,
    failedNodeId: null,
    errorText: "",
    customData: [],
  };
}
