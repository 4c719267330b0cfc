"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { navigationPages, pageHref } from "@/components/layout/navigation";
import { useShell } from "@/components/layout/shell-context";

const chordMs = 1_200;

export function useShortcutKeys(organizationSlug: string, hasSingleKeys: boolean): void {
  const router = useRouter();
  const { isPaletteOpen, setPaletteOpen, setShortcutsOpen } = useShell();

  useEffect(() => {
    let chordUntil = 0;

    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      if ((event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setPaletteOpen(!isPaletteOpen);
        return;
      }
      if (!hasSingleKeys || event.metaKey || event.ctrlKey || event.altKey || isTaken(event.target)) return;
      const isChord = event.timeStamp < chordUntil;
      chordUntil = event.key === "g" ? event.timeStamp + chordMs : 0;
      const page = isChord ? navigationPages.find((candidate) => candidate.key === event.key) : undefined;
      if (page !== undefined) {
        // So that a list does not take the `k` of `g k` for its own.
        event.preventDefault();
        router.push(pageHref(organizationSlug, page));
      } else if (event.key === "?") setShortcutsOpen(true);
      else if (event.key === "/" && focusSearch()) event.preventDefault();
    }

    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [organizationSlug, hasSingleKeys, isPaletteOpen, setPaletteOpen, setShortcutsOpen, router]);
}

/** Where a key is text, or where a dialog or a menu has the keyboard. */
function isTaken(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && (target.isContentEditable || target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [data-radix-select-viewport]") !== null)) return true;
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>("[data-search]");
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
  return field !== null;
}
