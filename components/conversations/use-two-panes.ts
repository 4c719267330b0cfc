"use client";

import { useSyncExternalStore } from "react";

const query = "(min-width: 1024px)";

function subscribe(listener: () => void) {
  const media = window.matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** Below this the list and the thread are two pages. Read when it is asked, for what a press does. */
export function hasTwoPanes(): boolean {
  return window.matchMedia(query).matches;
}

/** The server knows no width: it renders for the wide one and lets the style sheet hide what is too much. */
export function useTwoPanes(): boolean {
  return useSyncExternalStore(subscribe, hasTwoPanes, () => true);
}
