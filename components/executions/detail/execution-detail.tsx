"use client";

import { useQuery } from "@tanstack/react-query";
import { chooseAttempt } from "@/components/executions/detail/choose-attempt";
import { DataTab } from "@/components/executions/detail/data-tab";
import { ErrorCard } from "@/components/executions/detail/error-card";
import { ExecutionHeader } from "@/components/executions/detail/execution-header";
import { NodePanel } from "@/components/executions/detail/node-panel";
import { TimelineCard } from "@/components/executions/detail/timeline-card";
import { useExecutionView } from "@/components/executions/detail/use-execution-view";
import { views } from "@/components/executions/execution-search";
import { isUnderWay } from "@/components/executions/execution-status";
import { LoadFailure } from "@/components/layout/load-failure";
import { JsonView } from "@/components/ui/json-view";
import { Tab, TabPanel, Tabs, TabsList } from "@/components/ui/tabs";
import { cn } from "@/lib/cn";
import { executionQueries } from "@/lib/queries/executions";
import type { Execution } from "@/lib/schemas/execution";

const refetchMs = 5_000;

export type ExecutionDetailProps = { organizationSlug: string; initialExecution: Execution; readAt: number };

export function ExecutionDetail({ organizationSlug, initialExecution, readAt }: ExecutionDetailProps) {
  const { executionId } = initialExecution;
  const query = useQuery({
    ...executionQueries.detail({ organizationSlug, executionId }),
    initialData: initialExecution,
    initialDataUpdatedAt: readAt,
    refetchInterval: ({ state: { data } }) => (data !== undefined && isUnderWay(data) ? refetchMs : false),
  });
  const execution = query.data;
  const view = useExecutionView();
  const chosen = chooseAttempt(execution, view);
  const failed = execution.error === null ? null : chooseAttempt(execution, { node: execution.error.nodeId, attempt: null });
  const countAttempts = (nodeId: string | undefined) => execution.nodeExecutions.filter((node) => node.nodeId === nodeId).length;

  return (
    <>
      <ExecutionHeader organizationSlug={organizationSlug} execution={execution} />
      {query.failureReason === null ? null : (
        <div className="mb-3.5">
          <LoadFailure error={query.failureReason} onRetry={query.refetch} isRetrying={query.isFetching} />
        </div>
      )}
      <ErrorCard
        execution={execution}
        failed={failed?.nodeId === execution.error?.nodeId ? failed : null}
        attemptCount={countAttempts(failed?.nodeId)}
        view={view}
      />
      <Tabs value={view.view} onValueChange={(next) => view.setView(views.find((candidate) => candidate === next) ?? "nodes")}>
        <TabsList label="Views of the run">
          <Tab value="nodes">Nodes</Tab>
          <Tab value="data">Trigger and custom data</Tab>
          <Tab value="json">JSON</Tab>
        </TabsList>
        <TabPanel value="nodes">
          <div className={cn("grid grid-cols-1 items-start gap-3.5", chosen !== null && "lg:grid-cols-[minmax(0,3fr)_minmax(320px,2fr)]")}>
            <TimelineCard organizationSlug={organizationSlug} execution={execution} chosen={chosen} view={view} />
            {chosen === null ? null : (
              <NodePanel organizationSlug={organizationSlug} executionId={executionId} node={chosen} attemptCount={countAttempts(chosen.nodeId)} view={view} />
            )}
          </div>
        </TabPanel>
        <TabPanel value="data">
          <DataTab organizationSlug={organizationSlug} execution={execution} />
        </TabPanel>
        <TabPanel value="json">
          <JsonView value={execution} label={`JSON of the run ${executionId}`} />
        </TabPanel>
      </Tabs>
    </>
  );
}
