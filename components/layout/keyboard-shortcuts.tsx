"use client";

import { navigationPages } from "@/components/layout/navigation";
import { useShell } from "@/components/layout/shell-context";
import { useModifierKey } from "@/components/layout/use-modifier-key";
import { useShortcutKeys } from "@/components/layout/use-shortcut-keys";
import { useSingleKeys } from "@/components/layout/use-single-keys";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Switch } from "@/components/ui/switch";

export type KeyboardShortcutsProps = { organizationSlug: string };

type Shortcut = { keys: string[]; label: string };

const listKeys: Shortcut[] = [
  { keys: ["j"], label: "Next row" },
  { keys: ["k"], label: "Previous row" },
  { keys: ["↵"], label: "Open the row" },
  { keys: ["esc"], label: "Close the panel" },
];

export function KeyboardShortcuts({ organizationSlug }: KeyboardShortcutsProps) {
  const { isShortcutsOpen, setShortcutsOpen } = useShell();
  const [hasSingleKeys, setSingleKeys] = useSingleKeys();
  const modifier = useModifierKey();
  useShortcutKeys(organizationSlug, hasSingleKeys);
  const everywhere: Shortcut[] = [
    { keys: [modifier, "K"], label: "Search and commands" },
    { keys: ["/"], label: "Focus the page's search" },
    { keys: ["?"], label: "This list" },
  ];
  const pages = navigationPages.map((page) => ({ keys: ["g", page.key], label: `Go to ${page.label}` }));
  return (
    <Dialog open={isShortcutsOpen} onOpenChange={setShortcutsOpen}>
      <DialogContent title="Keyboard shortcuts" size="md">
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          <ShortcutList title="Everywhere" shortcuts={everywhere} />
          <ShortcutList title="Pages" shortcuts={pages} />
          <ShortcutList title="Lists" shortcuts={listKeys} />
        </div>
        <div className="mt-4 flex items-center gap-3 border-t border-line pt-3.5">
          <Switch id="single-keys" checked={hasSingleKeys} onCheckedChange={setSingleKeys} />
          <label htmlFor="single-keys" className="text-sm">
            Shortcuts of one letter <span className="text-muted">(turn off if you dictate)</span>
          </label>
        </div>
      </DialogContent>
    </Dialog>
  );
}

function ShortcutList({ title, shortcuts }: { title: string; shortcuts: Shortcut[] }) {
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-muted">{title}</h3>
      <dl>
        {shortcuts.map(({ keys, label }) => (
          <div key={label} className="flex h-7 items-center justify-between gap-3">
            <dt>{label}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
