"use client";

import { Braces, Keyboard, LogOut } from "lucide-react";
import Link from "next/link";
import { useTheme } from "next-themes";
import { useShell } from "@/components/layout/shell-context";
import { themeChoices } from "@/components/layout/theme-choices";
import { useSignOut } from "@/components/layout/use-sign-out";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Kbd } from "@/components/ui/kbd";
import { initials } from "@/lib/format";
import type { Viewer } from "@/lib/schemas/organization";

export type AccountMenuProps = { viewer: Viewer };

export function AccountMenu({ viewer }: AccountMenuProps) {
  const { setShortcutsOpen } = useShell();
  const { theme, setTheme } = useTheme();
  const leave = useSignOut();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={`Account of ${viewer.name}`}
        className="grid size-[27px] shrink-0 place-items-center rounded-full bg-accent-soft text-2xs font-semibold text-accent-ink"
      >
        {initials(viewer.name)}
      </DropdownMenuTrigger>
      <DropdownMenuContent className="w-56">
        <div className="px-2 pt-1 pb-1.5">
          <p className="truncate font-medium">{viewer.name}</p>
          <p className="truncate text-xs text-muted">{viewer.email}</p>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Theme</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme ?? "system"} onValueChange={setTheme}>
          {themeChoices.map(({ theme: value, label, icon: Icon }) => (
            <DropdownMenuRadioItem key={value} value={value} onSelect={(event) => event.preventDefault()}>
              <Icon aria-hidden />
              {label}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => setShortcutsOpen(true)}>
          <Keyboard aria-hidden />
          <span className="flex-1">Keyboard shortcuts</span>
          <Kbd>?</Kbd>
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <Link href="/api-docs" prefetch={false}>
            <Braces aria-hidden />
            API reference
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={leave}>
          <LogOut aria-hidden />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
