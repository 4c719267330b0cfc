"use client";

import { useState } from "react";
import { emptySearch, isFiltered } from "@/components/executions/execution-search";
import { ExecutionFigures } from "@/components/executions/list/execution-figures";
import { ExecutionListEmpty } from "@/components/executions/list/execution-list-empty";
import { ExecutionSearchField } from "@/components/executions/list/execution-search-field";
import { ExecutionTable } from "@/components/executions/list/execution-table";
import { FilterBar } from "@/components/executions/list/filter-bar";
import { type FirstPage, useExecutionList } from "@/components/executions/list/use-execution-list";
import { useWorkflowName } from "@/components/executions/list/use-workflow-name";
import { PageHeader } from "@/components/layout/page-header";
import { QueryFailure } from "@/components/layout/query-failure";
import { ListEnd } from "@/components/ui/list-end";

export type ExecutionsViewProps = { organizationSlug: string; first: FirstPage };

export function ExecutionsView({ organizationSlug, first }: ExecutionsViewProps) {
  const { filter, setSearch, list, rows, isLive, failure, count } = useExecutionList(organizationSlug, first);
  const workflowName = useWorkflowName({ organizationSlug, workflowId: filter.workflowId, rows });
  const [clearCount, setClearCount] = useState(0);
  const clear = () => {
    // What was typed in the last moment has not reached the filter yet: the field starts anew.
    setClearCount(clearCount + 1);
    setSearch(emptySearch);
  };
  const pairs = filter.customData.map(({ key, value }) => `${key}=${value}`);

  return (
    <>
      <PageHeader title="Executions" />
      <div className="mb-3 flex flex-wrap items-start gap-2">
        <FilterBar organizationSlug={organizationSlug} filter={filter} setSearch={setSearch} rows={rows} workflowName={workflowName} onClear={clear} />
        <ExecutionSearchField
          key={clearCount}
          errorText={filter.errorText}
          isPending={list.isPlaceholderData}
          onErrorText={(text) => setSearch({ errorText: text === "" ? null : text })}
          onPair={({ key, value }) => setSearch({ customData: [...pairs, `${key}=${value}`] })}
        />
      </div>
      <ExecutionFigures count={count} isLive={isLive} />
      {failure === null ? null : (
        <QueryFailure
          title="The executions could not be shown"
          error={failure}
          onRetry={list.refetch}
          isRetrying={list.isFetching}
          hasOldData={rows.length > 0}
        />
      )}
      {rows.length > 0 ? (
        <>
          <ExecutionTable organizationSlug={organizationSlug} rows={rows} isStale={list.isPlaceholderData} />
          <ListEnd noun="execution" count={rows.length} list={list} />
        </>
      ) : null}
      {list.isSuccess && rows.length === 0 ? <ExecutionListEmpty organizationSlug={organizationSlug} isFiltered={isFiltered(filter)} onClear={clear} /> : null}
    </>
  );
}
