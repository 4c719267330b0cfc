"use client";

import { useEffect, useRef } from "react";
import { useSingleKeys } from "@/components/layout/use-single-keys";

const steps: Record<string, number> = { j: 1, k: -1 };

/** `j` and `k` move the focus from row to row, so that Enter opens what has it. */
export function useRowKeys({ count, focusRow }: { count: number; focusRow: (index: number) => void }): void {
  const [hasSingleKeys] = useSingleKeys();
  const last = useRef(-1);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const step = steps[event.key];
      if (step === undefined || !hasSingleKeys || count === 0 || isTaken(event)) return;
      const focused = document.activeElement?.closest<HTMLElement>("[data-index]")?.dataset.index;
      const from = focused === undefined ? last.current : Number(focused);
      last.current = Math.min(Math.max(from + step, 0), count - 1);
      event.preventDefault();
      focusRow(last.current);
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [hasSingleKeys, count, focusRow]);
}

/** Where a letter is text or part of a chord, or where a dialog or a menu has the keyboard. */
function isTaken({ target, defaultPrevented, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean {
  if (defaultPrevented || metaKey || ctrlKey || altKey) return true;
  if (target instanceof HTMLElement && (target.isContentEditable || target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select") !== null)) return true;
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;
}
