"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { findPage, navigationGroups, pageHref } from "@/components/layout/navigation";
import { useNavigationCounts } from "@/components/layout/use-navigation-counts";
import { cn } from "@/lib/cn";

export type SidebarNavigationProps = { organizationSlug: string };

export function SidebarNavigation({ organizationSlug }: SidebarNavigationProps) {
  const counts = useNavigationCounts(organizationSlug);
  const current = findPage(usePathname(), organizationSlug);
  return (
    <nav aria-label="Main" className="mt-3 flex-1">
      {navigationGroups.map((group) => (
        <div key={group.label ?? "first"} className="mb-2">
          {group.label === null ? null : <p className="px-2 pt-1.5 pb-1.5 text-2xs text-muted">{group.label}</p>}
          <ul>
            {group.pages.map((page) => {
              const isCurrent = page === current;
              const count = counts[page.name];
              return (
                <li key={page.name}>
                  <Link
                    href={pageHref(organizationSlug, page)}
                    aria-current={isCurrent ? "page" : undefined}
                    className={cn(
                      "flex h-control items-center gap-2.5 rounded-control px-2 text-sm transition-colors",
                      isCurrent ? "bg-hover font-medium text-ink" : "text-muted hover:bg-hover hover:text-ink",
                    )}
                  >
                    <page.icon aria-hidden strokeWidth={1.75} className={cn("size-[15px] shrink-0", isCurrent && "text-accent-ink")} />
                    <span className="flex-1 truncate">{page.label}</span>
                    {count === undefined ? null : (
                      <span className={cn("text-2xs font-normal tabular-nums", count.isBad ? "text-danger-ink" : "text-muted")}>{count.text}</span>
                    )}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
