"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useSingleKeys } from "@/components/layout/use-single-keys";

type RowKeys = {
  container: RefObject<HTMLElement | null>;
  /** The row that the keys came to; its link has the focus. */
  onMove?: (rowId: string) => void;
  /** Enter on a row, where following its link is not what is meant. */
  onOpen?: (rowId: string) => void;
};

/** j and k from anywhere, the arrows from the search and inside the list. A row is a link with `data-row`. */
export function useListKeys({ container, onMove, onOpen }: RowKeys): void {
  const [hasSingleKeys] = useSingleKeys();
  const latest = useRef({ onMove, onOpen });
  useEffect(() => {
    latest.current = { onMove, onOpen };
  });

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (container.current === null || isTaken(event)) return;
      if (event.key === "Enter") openRow(event, latest.current.onOpen);
      else moveToRow(event, { list: container.current, hasSingleKeys, onMove: latest.current.onMove });
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [container, hasSingleKeys]);
}

function openRow(event: KeyboardEvent, onOpen: RowKeys["onOpen"]): void {
  const rowId = rowOf(event.target)?.dataset.row;
  if (rowId === undefined || onOpen === undefined) return;
  event.preventDefault();
  onOpen(rowId);
}

function moveToRow(event: KeyboardEvent, { list, hasSingleKeys, onMove }: { list: HTMLElement; hasSingleKeys: boolean; onMove: RowKeys["onMove"] }): void {
  const step = stepOf(event, list, hasSingleKeys);
  if (step === 0) return;
  event.preventDefault();
  const rowId = moveFocus(list, event.target, step)?.dataset.row;
  if (rowId !== undefined) onMove?.(rowId);
}

/** The row that has the focus now; undefined where it went back to the search. */
function moveFocus(list: HTMLElement, target: EventTarget | null, step: number): HTMLElement | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
  const selected = isSearch(target) ? undefined : rows.find((row) => row.ariaCurrent === "true");
  const index = rows.findIndex((row) => row === (rowOf(target) ?? selected));
  if (index === 0 && step < 0) {
    document.querySelector<HTMLElement>("[data-search]")?.focus();
    return undefined;
  }
  const next = rows[Math.max(index + step, 0)];
  next?.focus();
  return next;
}

function stepOf({ key, target }: KeyboardEvent, list: HTMLElement, hasSingleKeys: boolean): number {
  const isInList = target instanceof Node && list.contains(target);
  if (key === "ArrowDown") return isInList || isSearch(target) ? 1 : 0;
  if (key === "ArrowUp") return isInList ? -1 : 0;
  if (!hasSingleKeys || isTyping(target)) return 0;
  if (key === "j") return 1;
  return key === "k" ? -1 : 0;
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
}

function isSearch(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("[data-search]");
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select, [role=radiogroup]") !== null);
}

/** By another key of the page, or by a dialog or menu that has the keyboard. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return true;
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;
}
