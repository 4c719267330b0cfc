import Link from "next/link";
import type { ReactNode } from "react";
import { Crumb } from "@/components/layout/crumb";

export type PageHeaderProps = {
  title: string;
  /** Where the title leads: a run's to its workflow. */
  titleHref?: string;
  /** A state, before the title. */
  lead?: ReactNode;
  /** Tags right beside the title. */
  tags?: ReactNode;
  /** Figures in grey: "148 articles · 1,902 passages". */
  meta?: ReactNode;
  actions?: ReactNode;
  /** A detail page: its title becomes the last crumb. */
  isDetail?: boolean;
};

export function PageHeader({ title, titleHref, lead, tags, meta, actions, isDetail = false }: PageHeaderProps) {
  return (
    <header className="mb-3.5 flex min-h-control flex-wrap items-center gap-x-4 gap-y-2">
      {/* Next now and then leaves a page without its title after a navigation; React keeps this one as long as the page is there. */}
      <title>{`${title} · Reporunner`}</title>
      {isDetail ? <Crumb label={title} /> : null}
      <div className="flex min-w-0 flex-1 basis-52 flex-wrap items-center gap-x-2 gap-y-1">
        {lead}
        <h1 className="min-w-0 text-lg font-semibold text-ink [overflow-wrap:anywhere]">
          {titleHref === undefined ? (
            title
          ) : (
            <Link href={titleHref} prefetch={false} className="rounded-tag underline-offset-4 hover:underline">
              {title}
            </Link>
          )}
        </h1>
        {tags}
        {meta === undefined ? null : <div className="min-w-0 text-sm text-muted">{meta}</div>}
      </div>
      {actions === undefined ? null : <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
