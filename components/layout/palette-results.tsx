"use client";

import { Command } from "cmdk";
import { BookOpen, Workflow } from "lucide-react";
import { useRouter } from "next/navigation";
import { paletteItemClasses } from "@/components/layout/palette-item";
import { useShell } from "@/components/layout/shell-context";
import { HighlightedText } from "@/components/ui/highlighted-text";
import { cn } from "@/lib/cn";
import type { SearchResult } from "@/lib/schemas/search";

export type PaletteResultsProps = { organizationSlug: string; heading: string; results: SearchResult[] };

export function PaletteResults({ organizationSlug, heading, results }: PaletteResultsProps) {
  const router = useRouter();
  const { setPaletteOpen } = useShell();
  if (results.length === 0) return null;
  const open = (url: string) => {
    setPaletteOpen(false);
    router.push(`/o/${organizationSlug}${url}`);
  };
  return (
    <Command.Group heading={heading}>
      {results.map((result) => (
        <Command.Item
          key={result.id}
          value={`${result.type}:${result.id}`}
          onSelect={() => open(result.url)}
          className={cn(paletteItemClasses, result.passage !== "" && "items-start")}
        >
          {result.type === "workflow" ? (
            <Workflow aria-hidden strokeWidth={1.75} className="mt-0.5" />
          ) : (
            <BookOpen aria-hidden strokeWidth={1.75} className="mt-0.5" />
          )}
          <span className="min-w-0 flex-1">
            <span className="block truncate">{result.title}</span>
            {result.passage === "" ? null : (
              <span className="block truncate text-xs text-muted">
                <HighlightedText text={result.passage} highlights={result.highlights} />
              </span>
            )}
          </span>
          <span className="shrink-0 text-2xs leading-5 text-muted max-sm:hidden">{result.why.join(" + ")}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
