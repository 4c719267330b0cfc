"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { findPage, pageHref } from "@/components/layout/navigation";
import { useShell } from "@/components/layout/shell-context";

export type BreadcrumbsProps = { organizationSlug: string };

export function Breadcrumbs({ organizationSlug }: BreadcrumbsProps) {
  const { crumb } = useShell();
  const page = findPage(usePathname(), organizationSlug);
  return (
    <nav aria-label="Breadcrumbs" className="min-w-0 flex-1 text-sm text-muted">
      {page === undefined ? null : (
        <ol className="flex min-w-0 items-center gap-1">
          <li className={crumb === null ? "truncate font-semibold" : "shrink-0"}>
            {crumb === null ? (
              page.label
            ) : (
              <Link href={pageHref(organizationSlug, page)} className="hover:text-ink hover:underline">
                {page.label}
              </Link>
            )}
          </li>
          {crumb === null ? null : (
            <>
              <li aria-hidden>/</li>
              <li aria-current="page" className="truncate font-semibold">
                {crumb}
              </li>
            </>
          )}
        </ol>
      )}
    </nav>
  );
}
