"use client";

import { useSyncExternalStore } from "react";

const storageKey = "single-key-shortcuts";
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function choose(isOn: boolean) {
  localStorage.setItem(storageKey, isOn ? "on" : "off");
  for (const listener of listeners) listener();
}

/** Speech input types letters: WCAG 2.1.4 asks for a way to turn single-letter keys off. */
export function useSingleKeys(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(storageKey) !== "off",
    () => true,
  );
  return [isOn, choose];
}
