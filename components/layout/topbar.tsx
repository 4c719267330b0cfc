import type { ReactNode } from "react";
import { AccountMenu } from "@/components/layout/account-menu";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { SearchButton } from "@/components/layout/search-button";
import type { Viewer } from "@/lib/schemas/organization";

export type TopbarProps = {
  organizationSlug: string;
  viewer: Viewer;
  /** Opens the sidebar where the screen has no room for it. */
  menu: ReactNode;
};

export function Topbar({ organizationSlug, viewer, menu }: TopbarProps) {
  return (
    <header className="sticky top-0 z-30 flex h-topbar items-center gap-2.5 border-b border-line bg-page px-3.5 sm:px-5">
      {menu}
      <Breadcrumbs organizationSlug={organizationSlug} />
      <SearchButton />
      <AccountMenu viewer={viewer} />
    </header>
  );
}
