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

    /** True where the key did something. */
    function run(event: KeyboardEvent): boolean {
      const isChord = event.timeStamp < chordUntil;
      chordUntil = event.key === "g" ? event.timeStamp + chordMs : 0;
      const page = isChord ? navigationPages.find(({ key }) => key === event.key) : undefined;
      if (page !== undefined) router.push(pageHref(organizationSlug, page));
      else if (event.key === "?") setShortcutsOpen(true);
      else return event.key === "/" && focusSearch();
      return true;
    }

    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      if (isPaletteKey(event)) {
        event.preventDefault();
        setPaletteOpen(!isPaletteOpen);
      } else if (hasSingleKeys && isPlainKey(event) && run(event)) {
        // So that a list does not take the `k` of `g k` for its own.
        event.preventDefault();
      }
    }

    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [organizationSlug, hasSingleKeys, isPaletteOpen, setPaletteOpen, setShortcutsOpen, router]);
}

function isPaletteKey(event: KeyboardEvent): boolean {
  return (event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === "k";
}

function isPlainKey(event: KeyboardEvent): boolean {
  return !event.metaKey && !event.ctrlKey && !event.altKey && !isTaken(event.target);
}

/** Where a key is text, or where a dialog or a menu has the keyboard. */
function isTaken(target: EventTarget | null): boolean {
  if (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [data-radix-select-viewport]") !== null)
  )
    return true;
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>("[data-search]");
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
  return field !== null;
}
