"use client";

import { useParams } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export function ExecutionMissing() {
  const { organizationSlug } = useParams<{ organizationSlug: string }>();
  return (
    <>
      <PageHeader title="Execution not found" isDetail />
      <EmptyState
        kind="no-match"
        title="There is no such execution"
        text="It was deleted, or it belongs to another organization."
        action={<ButtonLink href={`/o/${organizationSlug}/executions`}>All executions</ButtonLink>}
      />
    </>
  );
}
