import { redirect } from "next/navigation";
import { StoreDown } from "@/components/layout/store-down";
import { load } from "@/lib/adapters/load";
import { listMyOrganizations } from "@/lib/operations/organizations";

export default async function HomePage() {
  const result = await load(listMyOrganizations, {}, { organizationSlug: null });
  if (!result.ok) return <StoreDown message={result.error.message} />;
  const [first] = result.data.items;
  redirect(first ? `/o/${first.slug}` : "/organizations/new");
}
