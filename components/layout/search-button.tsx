"use client";

import { Search } from "lucide-react";
import { useShell } from "@/components/layout/shell-context";
import { useModifierKey } from "@/components/layout/use-modifier-key";
import { Kbd } from "@/components/ui/kbd";

export function SearchButton() {
  const { setPaletteOpen } = useShell();
  const modifier = useModifierKey();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts="Meta+K Control+K"
      onClick={() => setPaletteOpen(true)}
      className="flex h-control shrink-0 items-center gap-2 rounded-control border border-line bg-surface px-2 text-sm text-muted transition-colors hover:border-control hover:text-ink lg:w-[280px]"
    >
      <Search aria-hidden className="size-3.5" />
      <span className="flex-1 text-left max-lg:sr-only">Search by meaning or name</span>
      <Kbd aria-hidden className="max-sm:hidden">
        {modifier === "⌘" ? "⌘K" : "Ctrl K"}
      </Kbd>
    </button>
  );
}
