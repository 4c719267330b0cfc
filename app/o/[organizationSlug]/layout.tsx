import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { readViewerZone } from "@/app/viewer-time-zone";
import { AppShell } from "@/components/layout/app-shell";
import { StoreDown } from "@/components/layout/store-down";
import { load } from "@/lib/adapters/load";
import { getMySession } from "@/lib/operations/session";

export default async function OrganizationLayout({ children, params }: { children: ReactNode; params: Promise<{ organizationSlug: string }> }) {
  const { organizationSlug } = await params;
  const session = await load(getMySession, {}, { organizationSlug });
  if (!session.ok) return <StoreDown message={session.error.message} />;
  const { viewer, memberships, permissions } = session.data;
  if (!memberships.some(({ slug }) => slug === organizationSlug)) notFound();
  return (
    <AppShell
      organizationSlug={organizationSlug}
      memberships={memberships}
      viewer={viewer}
      permissions={permissions}
      health={null}
      timeZone={await readViewerZone()}
    >
      {children}
    </AppShell>
  );
}
