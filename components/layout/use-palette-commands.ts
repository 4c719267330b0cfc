"use client";

import { Keyboard, LogOut, type LucideIcon, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTheme } from "next-themes";
import { navigationPages, pageHref } from "@/components/layout/navigation";
import { useShell } from "@/components/layout/shell-context";
import { themeChoices } from "@/components/layout/theme-choices";
import { useSignOut } from "@/components/layout/use-sign-out";

export type PaletteCommand = { value: string; label: string; keywords: string; icon: LucideIcon; keys: string[]; run: () => void };
export type PaletteCommands = { pages: PaletteCommand[]; actions: PaletteCommand[] };

export function usePaletteCommands(organizationSlug: string, query: string): PaletteCommands {
  const router = useRouter();
  const { setTheme } = useTheme();
  const { setPaletteOpen, setShortcutsOpen } = useShell();
  const leave = useSignOut();
  const closing = (run: () => void) => () => {
    setPaletteOpen(false);
    run();
  };
  const pages = navigationPages.map((page) => ({
    value: `page:${page.name}`,
    label: page.label,
    keywords: page.keywords,
    icon: page.icon,
    keys: ["g", page.key],
    run: closing(() => router.push(pageHref(organizationSlug, page))),
  }));
  const themes = themeChoices.map(({ theme, label, icon }) => ({
    value: `theme:${theme}`,
    label: `${label} theme`,
    keywords: "appearance colour mode",
    icon,
    keys: [],
    run: closing(() => setTheme(theme)),
  }));
  const actions: PaletteCommand[] = [
    {
      value: "action:organization",
      label: "New organization",
      keywords: "create team",
      icon: Plus,
      keys: [],
      run: closing(() => router.push("/organizations/new")),
    },
    ...themes,
    { value: "action:shortcuts", label: "Keyboard shortcuts", keywords: "keys help", icon: Keyboard, keys: ["?"], run: closing(() => setShortcutsOpen(true)) },
    { value: "action:sign-out", label: "Sign out", keywords: "log out leave", icon: LogOut, keys: [], run: closing(leave) },
  ];
  return { pages: pages.filter((command) => matches(command, query)), actions: actions.filter((command) => matches(command, query)) };
}

/** Every word of the query begins a word of the label or the keywords. */
function matches(command: PaletteCommand, query: string): boolean {
  const words = `${command.label} ${command.keywords}`.toLowerCase().split(/\s+/);
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}
