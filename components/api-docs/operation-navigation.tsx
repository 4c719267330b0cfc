"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { MethodTag } from "@/components/api-docs/method-tag";
import type { OperationGroup } from "@/components/api-docs/operations";
import { cn } from "@/lib/cn";

export type OperationNavigationProps = { groups: OperationGroup[] };

export function OperationNavigation({ groups }: OperationNavigationProps) {
  const pathname = usePathname();
  return (
    <nav aria-label="Operations" className="flex flex-col gap-3">
      <NavigationLink href="/api-docs" isCurrent={pathname === "/api-docs"}>
        Overview
      </NavigationLink>
      {groups.map(({ tag, operations }) => (
        <div key={tag}>
          <p className="px-2 pb-1 text-2xs text-muted capitalize">{tag}</p>
          <ul>
            {operations.map(({ operationId, method, summary }) => {
              const href = `/api-docs/${operationId}`;
              return (
                <li key={operationId}>
                  <NavigationLink href={href} isCurrent={pathname === href}>
                    <MethodTag method={method} />
                    <span className="min-w-0 py-1">{summary}</span>
                  </NavigationLink>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function NavigationLink({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: React.ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      className={cn(
        "flex min-h-control items-center gap-2 rounded-control px-2 text-xs transition-colors",
        isCurrent ? "bg-hover font-medium text-ink" : "text-muted hover:bg-hover hover:text-ink",
      )}
    >
      {children}
    </Link>
  );
}
