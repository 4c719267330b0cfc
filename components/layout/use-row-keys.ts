"use client";

import { useEffect } from "react";
import { useSingleKeys } from "@/components/layout/use-single-keys";

const topbarPx = 48;
const steps: Record<string, number> = { j: 1, k: -1 };

/** `j` and `k` move the focus from row to row, so that Enter opens what has it. */
export function useRowKeys({ count, focusRow }: { count: number; focusRow: (index: number) => void }): void {
  const [hasSingleKeys] = useSingleKeys();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const step = steps[event.key];
      if (step === undefined || !hasSingleKeys || count === 0 || isTaken(event)) return;
      const focused = document.activeElement?.closest<HTMLElement>("[data-index]")?.dataset.index;
      const next = focused === undefined ? findFirstShown() : Number(focused) + step;
      event.preventDefault();
      focusRow(Math.min(Math.max(next, 0), count - 1));
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [hasSingleKeys, count, focusRow]);
}

/** Where reading would begin: the first row below the topbar. */
function findFirstShown(): number {
  const row = [...document.querySelectorAll<HTMLElement>("[data-index]")].find((candidate) => candidate.getBoundingClientRect().top >= topbarPx);
  return Number(row?.dataset.index ?? 0);
}

/** Where a letter is text or part of a chord, or where a dialog or a menu has the keyboard. */
function isTaken({ target, defaultPrevented, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean {
  if (defaultPrevented || metaKey || ctrlKey || altKey) return true;
  if (target instanceof HTMLElement && (target.isContentEditable || target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select") !== null))
    return true;
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;
}
