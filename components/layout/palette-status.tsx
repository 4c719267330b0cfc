"use client";

import type { PaletteSearch } from "@/components/layout/use-palette-search";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { formatDurationMs } from "@/lib/format";

export type PaletteStatusProps = { query: string; search: PaletteSearch; isEmpty: boolean };

export function PaletteStatus({ query, search, isEmpty }: PaletteStatusProps) {
  return (
    <>
      {search.isError ? (
        <div role="alert" className="flex items-center gap-3 border-t border-line px-3.5 py-2 text-xs text-danger-ink">
          <span className="flex-1">The search does not answer. Pages and actions still work.</span>
          <Button size="sm" onClick={search.retry}>
            Try again
          </Button>
        </div>
      ) : null}
      {isEmpty && !search.isError ? (
        <p className="px-3.5 py-8 text-center text-sm text-muted">{search.isPending ? "Searching…" : `Nothing matches “${query.trim()}”.`}</p>
      ) : null}
      {search.notice === null ? null : <p className="border-t border-line px-3.5 py-2 text-xs text-warning-ink">{search.notice}</p>}
      <footer className="flex items-center gap-3 border-t border-line px-3.5 py-2 text-2xs text-muted">
        <span aria-hidden className="flex items-center gap-1 max-sm:hidden">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd> choose
        </span>
        <span aria-hidden className="flex items-center gap-1 max-sm:hidden">
          <Kbd>↵</Kbd> open
        </span>
        <span role="status" className="ml-auto">
          {search.isPending ? "Searching…" : search.tookMs === null ? "Names and meaning, in one search" : `searched in ${formatDurationMs(search.tookMs)}`}
        </span>
      </footer>
    </>
  );
}
