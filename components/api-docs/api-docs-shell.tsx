import Link from "next/link";
import type { ReactNode } from "react";
import { OperationNavigation } from "@/components/api-docs/operation-navigation";
import type { OperationGroup } from "@/components/api-docs/operations";
import { LogoMark } from "@/components/layout/logo-mark";
import { ButtonLink } from "@/components/ui/button-link";

export type ApiDocsShellProps = { groups: OperationGroup[]; children: ReactNode };

export function ApiDocsShell({ groups, children }: ApiDocsShellProps) {
  return (
    <>
      <a href="#content" className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-accent px-3 py-1.5 text-white focus-visible:translate-y-0">
        Skip to the content
      </a>
      <header className="sticky top-0 z-20 flex h-topbar items-center gap-2.5 border-b border-line bg-page px-3.5 sm:px-5">
        <Link href="/api-docs" className="flex items-center gap-2 text-sm font-semibold text-ink">
          <LogoMark />
          Reporunner API
        </Link>
        <div className="ml-auto flex items-center gap-2">
          <ButtonLink href="/api/v1/openapi.json" prefetch={false} className="hidden sm:inline-flex">
            openapi.json
          </ButtonLink>
          <ButtonLink href="/" prefetch={false}>
            Dashboard
          </ButtonLink>
        </div>
      </header>
      <div className="mx-auto grid max-w-6xl gap-x-8 px-3.5 pt-5 pb-12 sm:px-5 lg:grid-cols-[264px_minmax(0,1fr)]">
        <details className="mb-4 rounded-card border border-line bg-surface lg:hidden">
          <summary className="cursor-pointer px-3.5 py-2 text-sm font-medium">All operations</summary>
          <div className="border-t border-line p-2">
            <OperationNavigation groups={groups} />
          </div>
        </details>
        <aside aria-label="Contents" className="sticky top-[68px] hidden max-h-[calc(100dvh-80px)] self-start overflow-y-auto pr-1 lg:block">
          <OperationNavigation groups={groups} />
        </aside>
        <main id="content" tabIndex={-1} className="min-w-0 outline-none">
          {children}
        </main>
      </div>
    </>
  );
}
