import { redirect } from "next/navigation";

export default async function OrganizationPage({ params }: { params: Promise<{ organizationSlug: string }> }) {
  redirect(`/o/${(await params).organizationSlug}/workflows`);
}
