import Link from "next/link";
import { LogoMark } from "@/components/layout/logo-mark";
import { OrganizationSwitcher } from "@/components/layout/organization-switcher";
import { SidebarNavigation } from "@/components/layout/sidebar-navigation";
import { StoreStatus } from "@/components/layout/store-status";
import type { Health } from "@/lib/schemas/health";
import type { Membership } from "@/lib/schemas/organization";

export type SidebarProps = { organizationSlug: string; memberships: Membership[]; health: Health | null };

export function Sidebar({ organizationSlug, memberships, health }: SidebarProps) {
  return (
    <div className="flex h-full flex-col overflow-y-auto bg-page px-2.5 pt-4 pb-3">
      <Link href={`/o/${organizationSlug}`} className="mx-1 flex w-fit items-center gap-2 rounded-control px-1 text-sm font-semibold text-ink">
        <LogoMark />
        Reporunner
      </Link>
      <OrganizationSwitcher memberships={memberships} organizationSlug={organizationSlug} />
      <SidebarNavigation organizationSlug={organizationSlug} />
      <StoreStatus organizationSlug={organizationSlug} health={health} />
    </div>
  );
}
