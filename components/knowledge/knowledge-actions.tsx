import { Plus } from "lucide-react";
import { ImportButton } from "@/components/knowledge/import-button";
import { Allowed } from "@/components/layout/allowed";
import { ButtonLink } from "@/components/ui/button-link";

export type KnowledgeActionsProps = { organizationSlug: string };

export function KnowledgeActions({ organizationSlug }: KnowledgeActionsProps) {
  return (
    <Allowed permission="knowledge:write">
      <ImportButton organizationSlug={organizationSlug} />
      <ButtonLink href={`/o/${organizationSlug}/knowledge/new`} variant="primary">
        <Plus aria-hidden />
        New article
      </ButtonLink>
    </Allowed>
  );
}
