"use client";

import { Command } from "cmdk";
import type { PaletteCommand } from "@/components/layout/use-palette-commands";
import { Kbd } from "@/components/ui/kbd";

export type PaletteItemProps = { command: PaletteCommand };

export const paletteItemClasses =
  "flex min-h-[34px] cursor-default items-center gap-2.5 rounded-[6px] px-2 py-1.5 text-sm text-ink data-[selected=true]:bg-hover [&_svg]:size-[15px] [&_svg]:shrink-0 [&_svg]:text-muted";

export function PaletteItem({ command }: PaletteItemProps) {
  return (
    <Command.Item value={command.value} onSelect={command.run} className={paletteItemClasses}>
      <command.icon aria-hidden strokeWidth={1.75} />
      <span className="flex-1 truncate">{command.label}</span>
      {command.keys.map((key) => (
        <Kbd key={key} aria-hidden>
          {key}
        </Kbd>
      ))}
    </Command.Item>
  );
}
