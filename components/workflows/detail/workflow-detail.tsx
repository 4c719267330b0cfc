"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { JsonView } from "@/components/ui/json-view";
import { Tab, TabPanel, Tabs, TabsList } from "@/components/ui/tabs";
import { BrokenEdgesCard } from "@/components/workflows/detail/broken-edges-card";
import { DetailsTab } from "@/components/workflows/detail/details-tab";
import { GraphTab } from "@/components/workflows/detail/graph-tab";
import { NodeTable } from "@/components/workflows/detail/node-table";
import { RunDialog } from "@/components/workflows/detail/run-dialog";
import { TrashBanner } from "@/components/workflows/detail/trash-banner";
import { useDetailView } from "@/components/workflows/detail/use-detail-view";
import { WithNodePanel } from "@/components/workflows/detail/with-node-panel";
import { WorkflowHeader } from "@/components/workflows/detail/workflow-header";
import { EditWorkflowDialog } from "@/components/workflows/forms/edit-workflow-dialog";
import { PurgeDialog } from "@/components/workflows/forms/purge-dialog";
import { useWorkflowActions } from "@/components/workflows/use-workflow-actions";
import { indexWorkflow } from "@/components/workflows/workflow-index";
import { workflowTabs } from "@/components/workflows/workflow-search";
import { formatNumber } from "@/lib/format";
import type { Workflow } from "@/lib/schemas/workflow";

export type WorkflowDetailProps = { organizationSlug: string; workflow: Workflow; tagSuggestions: string[] };

export function WorkflowDetail({ organizationSlug, workflow, tagSuggestions }: WorkflowDetailProps) {
  const { nodes, edges } = workflow;
  const index = useMemo(() => indexWorkflow({ nodes, edges }), [nodes, edges]);
  const view = useDetailView();
  const router = useRouter();
  const actions = useWorkflowActions(organizationSlug);
  const [open, setOpen] = useState<"edit" | "purge" | "run" | null>(null);
  return (
    <>
      <WorkflowHeader organizationSlug={organizationSlug} workflow={workflow} actions={actions} onEdit={() => setOpen("edit")} onRun={() => setOpen("run")} />
      {workflow.deletedAt === null ? null : (
        <TrashBanner
          deletedAt={workflow.deletedAt}
          isRestoring={actions.restore.isPending}
          onRestore={() => actions.restore.mutate(workflow)}
          onPurge={() => setOpen("purge")}
        />
      )}
      <BrokenEdgesCard index={index} view={view} />
      <Tabs value={view.tab} onValueChange={(next) => view.setTab(workflowTabs.find((tab) => tab === next) ?? "graph")}>
        <TabsList label="Views of the workflow">
          <Tab value="graph">Graph</Tab>
          <Tab value="nodes">
            Nodes <span className="text-xs text-muted tabular-nums">{formatNumber(nodes.length)}</span>
          </Tab>
          <Tab value="json">JSON</Tab>
          <Tab value="details">Details</Tab>
        </TabsList>
        <TabPanel value="graph">
          <WithNodePanel index={index} view={view} isTall>
            <GraphTab index={index} view={view} />
          </WithNodePanel>
        </TabPanel>
        <TabPanel value="nodes">
          <WithNodePanel index={index} view={view}>
            <NodeTable index={index} view={view} />
          </WithNodePanel>
        </TabPanel>
        <TabPanel value="json">
          <JsonView value={workflow} label={`JSON of ${workflow.name}`} />
        </TabPanel>
        <TabPanel value="details">
          <DetailsTab workflow={workflow} />
        </TabPanel>
      </Tabs>
      {open === "edit" ? (
        <EditWorkflowDialog organizationSlug={organizationSlug} workflow={workflow} tagSuggestions={tagSuggestions} onClose={() => setOpen(null)} />
      ) : null}
      {open === "run" ? <RunDialog organizationSlug={organizationSlug} workflow={workflow} onClose={() => setOpen(null)} /> : null}
      {open === "purge" ? (
        <PurgeDialog
          workflow={workflow}
          actions={actions}
          onClose={() => setOpen(null)}
          onPurged={() => router.replace(`/o/${organizationSlug}/workflows?trash=true`)}
        />
      ) : null}
    </>
  );
}
