"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useShell } from "@/components/layout/shell-context";

const CommandPalette = dynamic(() => import("@/components/layout/command-palette").then((module) => module.CommandPalette), { ssr: false });

export type CommandPaletteLoaderProps = { organizationSlug: string };

/** Its code comes with the first ⌘K and then stays mounted, so that closing is animated and opening again instant. */
export function CommandPaletteLoader({ organizationSlug }: CommandPaletteLoaderProps) {
  const { isPaletteOpen } = useShell();
  const [isWanted, setWanted] = useState(false);
  if (isPaletteOpen && !isWanted) setWanted(true);
  return isWanted ? <CommandPalette organizationSlug={organizationSlug} /> : null;
}
