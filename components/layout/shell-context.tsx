"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Permission } from "@/lib/schemas/permission";

type Shell = {
  permissions: readonly Permission[];
  isPaletteOpen: boolean;
  setPaletteOpen: (isOpen: boolean) => void;
  isShortcutsOpen: boolean;
  setShortcutsOpen: (isOpen: boolean) => void;
  /** The last step of the crumbs: what a detail page shows. */
  crumb: string | null;
  setCrumb: (crumb: string | null) => void;
};

const ShellContext = createContext<Shell | null>(null);

export function ShellProvider({ permissions, children }: { permissions: readonly Permission[]; children: ReactNode }) {
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isShortcutsOpen, setShortcutsOpen] = useState(false);
  const [crumb, setCrumb] = useState<string | null>(null);
  const shell = useMemo(
    () => ({ permissions, isPaletteOpen, setPaletteOpen, isShortcutsOpen, setShortcutsOpen, crumb, setCrumb }),
    [permissions, isPaletteOpen, isShortcutsOpen, crumb],
  );
  return <ShellContext value={shell}>{children}</ShellContext>;
}

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error("useShell needs the AppShell around it");
  return shell;
}
