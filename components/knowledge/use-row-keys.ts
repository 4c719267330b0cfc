"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useSingleKeys } from "@/components/layout/use-single-keys";

type RowKeys = {
  container: RefObject<HTMLElement | null>;
  /** The row that the keys came to; its link has the focus. */
  onMove?: (rowId: string) => void;
  /** Enter on a row, where following its link is not meant. */
  onOpen?: (rowId: string) => void;
};

/** j and k from anywhere, the arrows from the search and inside the list. A row is a link with `data-row`. */
export function useRowKeys({ container, onMove, onOpen }: RowKeys): void {
  const [hasSingleKeys] = useSingleKeys();
  const latest = useRef({ onMove, onOpen });
  useEffect(() => {
    latest.current = { onMove, onOpen };
  });

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey || isDialogOpen()) return;
      const list = container.current;
      if (list === null) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const row = target?.closest<HTMLElement>("[data-row]") ?? null;
      const rowId = row?.dataset.row;
      if (event.key === "Enter" && rowId !== undefined && latest.current.onOpen !== undefined) {
        event.preventDefault();
        latest.current.onOpen(rowId);
        return;
      }
      const step = stepOf(event, { hasSingleKeys, isInList: target !== null && list.contains(target), target });
      if (step === 0) return;
      event.preventDefault();
      move(list, { row, step, target });
    }

    function move(list: HTMLElement, { row, step, target }: { row: HTMLElement | null; step: number; target: HTMLElement | null }) {
      const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
      const current = row ?? (isSearch(target) ? null : list.querySelector<HTMLElement>("[data-row][aria-current=true]"));
      const index = current === null ? -1 : rows.indexOf(current);
      if (index === 0 && step < 0) document.querySelector<HTMLElement>("[data-search]")?.focus();
      const next = rows[Math.max(index + step, 0)];
      if (next === undefined || (index === 0 && step < 0)) return;
      next.focus();
      if (next.dataset.row !== undefined) latest.current.onMove?.(next.dataset.row);
    }

    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [container, hasSingleKeys]);
}

function stepOf(event: KeyboardEvent, { hasSingleKeys, isInList, target }: { hasSingleKeys: boolean; isInList: boolean; target: HTMLElement | null }): number {
  if (event.key === "ArrowDown" && (isInList || isSearch(target))) return 1;
  if (event.key === "ArrowUp" && isInList) return -1;
  if (!hasSingleKeys || isTyping(target)) return 0;
  return event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
}

function isSearch(target: HTMLElement | null): boolean {
  return target?.matches("[data-search]") === true;
}

function isTyping(target: HTMLElement | null): boolean {
  return target !== null && (target.isContentEditable || target.closest("input, textarea, select, [role=radiogroup], [role=listbox]") !== null);
}

function isDialogOpen(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;
}
