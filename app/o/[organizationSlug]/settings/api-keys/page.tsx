import type { Metadata } from "next";
import { ApiKeyTable } from "@/components/api-keys/api-key-table";
import { NewApiKeyButton } from "@/components/api-keys/new-api-key-button";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { load } from "@/lib/adapters/load";
import { listApiKeys } from "@/lib/operations/api-keys";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage({ params }: { params: Promise<{ organizationSlug: string }> }) {
  const { organizationSlug } = await params;
  const keys = await load(listApiKeys, { limit: 200 }, { organizationSlug });
  return (
    <>
      <PageHeader
        title="API keys"
        meta="A key belongs to this organization and can do what its scopes say"
        actions={
          <>
            <ButtonLink href="/api-docs" prefetch={false}>
              API reference
            </ButtonLink>
            {keys.ok ? <NewApiKeyButton organizationSlug={organizationSlug} /> : null}
          </>
        }
      />
      {keys.ok ? <ApiKeyTable organizationSlug={organizationSlug} keys={keys.data.items} /> : <LoadFailure error={keys.error} />}
    </>
  );
}
