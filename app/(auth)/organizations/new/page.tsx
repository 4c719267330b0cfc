import type { Metadata } from "next";
import { StoreDown } from "@/components/layout/store-down";
import { NewOrganizationForm } from "@/components/organizations/new-organization-form";
import { load } from "@/lib/adapters/load";
import { listMyOrganizations } from "@/lib/operations/organizations";

export const metadata: Metadata = { title: "New organization" };

export default async function NewOrganizationPage() {
  const result = await load(listMyOrganizations, {}, { organizationSlug: null });
  if (!result.ok) return <StoreDown message={result.error.message} />;
  return (
    <>
      <h1 className="text-lg font-semibold text-ink">New organization</h1>
      <p className="mt-1 mb-5 text-sm text-muted">Its workflows, articles and keys are seen by its members only. You become its owner.</p>
      <NewOrganizationForm />
    </>
  );
}
