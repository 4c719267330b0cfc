import { Plus } from "lucide-react";
import { ImportButton } from "@/components/knowledge/import-button";
import { ButtonLink } from "@/components/ui/button-link";

export type KnowledgeActionsProps = { organizationSlug: string };

export function KnowledgeActions({ organizationSlug }: KnowledgeActionsProps) {
  return (
    <>
      <ImportButton organizationSlug={organizationSlug} />
      <ButtonLink href={`/o/${organizationSlug}/knowledge/new`} variant="primary">
        <Plus aria-hidden />
        New article
      </ButtonLink>
    </>
  );
}
