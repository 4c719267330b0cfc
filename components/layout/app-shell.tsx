import type { ReactNode } from "react";
import { CommandPaletteLoader } from "@/components/layout/command-palette-loader";
import { KeyboardShortcuts } from "@/components/layout/keyboard-shortcuts";
import { MobileNavigation } from "@/components/layout/mobile-navigation";
import { ShellProvider } from "@/components/layout/shell-context";
import { Sidebar } from "@/components/layout/sidebar";
import { Topbar } from "@/components/layout/topbar";
import { ViewerZone } from "@/components/layout/viewer-zone";
import type { Health } from "@/lib/schemas/health";
import type { Membership, Viewer } from "@/lib/schemas/organization";
import type { Permission } from "@/lib/schemas/permission";

export type AppShellProps = {
  organizationSlug: string;
  memberships: Membership[];
  viewer: Viewer;
  permissions: Permission[];
  health: Health | null;
  /** The viewer's zone as the server knows it. */
  timeZone: string | null;
  children: ReactNode;
};

export function AppShell({ organizationSlug, memberships, viewer, permissions, health, timeZone, children }: AppShellProps) {
  const sidebar = <Sidebar organizationSlug={organizationSlug} memberships={memberships} health={health} />;
  return (
    <ShellProvider permissions={permissions}>
      <a href="#content" className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-accent px-3 py-1.5 text-white focus-visible:translate-y-0">
        Skip to the content
      </a>
      <aside aria-label="Sidebar" className="fixed inset-y-0 left-0 hidden w-sidebar border-r border-line md:block">
        {sidebar}
      </aside>
      <div className="flex min-h-dvh min-w-0 flex-col md:pl-sidebar">
        <Topbar organizationSlug={organizationSlug} viewer={viewer} menu={<MobileNavigation>{sidebar}</MobileNavigation>} />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-3.5 pt-5 pb-10 outline-none sm:px-5">
          {children}
        </main>
      </div>
      <ViewerZone known={timeZone} />
      <CommandPaletteLoader organizationSlug={organizationSlug} />
      <KeyboardShortcuts organizationSlug={organizationSlug} />
    </ShellProvider>
  );
}
