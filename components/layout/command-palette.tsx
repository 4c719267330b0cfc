"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { PaletteItem } from "@/components/layout/palette-item";
import { PaletteResults } from "@/components/layout/palette-results";
import { PaletteStatus } from "@/components/layout/palette-status";
import { useShell } from "@/components/layout/shell-context";
import { usePaletteCommands } from "@/components/layout/use-palette-commands";
import { usePaletteSearch } from "@/components/layout/use-palette-search";
import { Kbd } from "@/components/ui/kbd";
import { overlayClasses, panelClasses } from "@/components/ui/overlay-classes";
import { Spinner } from "@/components/ui/spinner";
import { cn } from "@/lib/cn";

export type CommandPaletteProps = { organizationSlug: string };

export function CommandPalette({ organizationSlug }: CommandPaletteProps) {
  const { isPaletteOpen, setPaletteOpen } = useShell();
  return (
    <Dialog.Root open={isPaletteOpen} onOpenChange={setPaletteOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayClasses} />
        <Dialog.Content aria-describedby={undefined} className={cn(panelClasses, "max-w-[620px] overflow-hidden")}>
          <Dialog.Title className="sr-only">Search and commands</Dialog.Title>
          <Palette organizationSlug={organizationSlug} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Palette({ organizationSlug }: CommandPaletteProps) {
  const [query, setQuery] = useState("");
  const { pages, actions } = usePaletteCommands(organizationSlug, query);
  const search = usePaletteSearch(organizationSlug, query);
  const count = pages.length + actions.length + search.workflows.length + search.articles.length;
  const Icon = search.isPending ? Spinner : Search;
  return (
    <Command label="Search and commands" shouldFilter={false} vimBindings={false} loop className="flex min-h-0 flex-col">
      <div className="flex items-center gap-2.5 border-b border-line px-3.5">
        <Icon aria-hidden className="size-4 shrink-0 text-muted" />
        <Command.Input
          value={query}
          onValueChange={setQuery}
          placeholder="Search by meaning or name"
          className="h-11 min-w-0 flex-1 bg-transparent text-md text-ink outline-none"
        />
        <Kbd aria-hidden>esc</Kbd>
      </div>
      <Command.List
        hidden={count === 0}
        className="max-h-[min(420px,56vh)] overflow-y-auto overscroll-contain p-1.5 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:text-muted"
      >
        {pages.length === 0 ? null : (
          <Command.Group heading="Pages">
            {pages.map((command) => (
              <PaletteItem key={command.value} command={command} />
            ))}
          </Command.Group>
        )}
        <PaletteResults organizationSlug={organizationSlug} heading="Workflows" results={search.workflows} />
        <PaletteResults organizationSlug={organizationSlug} heading="Knowledge" results={search.articles} />
        {actions.length === 0 ? null : (
          <Command.Group heading="Actions">
            {actions.map((command) => (
              <PaletteItem key={command.value} command={command} />
            ))}
          </Command.Group>
        )}
      </Command.List>
      <PaletteStatus query={query} search={search} isEmpty={count === 0} />
    </Command>
  );
}
