import type { Metadata } from "next";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { StoreTable } from "@/components/operations/store-table";
import { load } from "@/lib/adapters/load";
import { getHealth } from "@/lib/operations/health";

export const metadata: Metadata = { title: "Operations" };

export default async function OperationsPage({ params }: { params: Promise<{ organizationSlug: string }> }) {
  const { organizationSlug } = await params;
  const health = await load(getHealth, {}, { organizationSlug });
  return (
    <>
      <PageHeader title="Operations" meta="Each store is asked every five seconds while this page is open" />
      {health.ok ? <StoreTable organizationSlug={organizationSlug} initialHealth={health.data} /> : <LoadFailure error={health.error} />}
    </>
  );
}
