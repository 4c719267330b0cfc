"use client";

import { Plus, Upload } from "lucide-react";
import { Allowed } from "@/components/layout/allowed";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { formatNumber, plural } from "@/lib/format";
import type { WorkflowFacets } from "@/lib/schemas/workflow";

export type WorkflowListHeaderProps = { facets: WorkflowFacets | null; onImport: () => void; onCreate: () => void };

export function WorkflowListHeader({ facets, onImport, onCreate }: WorkflowListHeaderProps) {
  return (
    <PageHeader
      title="Workflows"
      meta={facets === null ? undefined : `${plural(facets.total, "workflow")} · ${formatNumber(facets.active)} active`}
      actions={
        <Allowed permission="workflow:write">
          <Button onClick={onImport}>
            <Upload aria-hidden />
            Import
          </Button>
          <Button variant="primary" onClick={onCreate}>
            <Plus aria-hidden />
            New workflow
          </Button>
        </Allowed>
      }
    />
  );
}
