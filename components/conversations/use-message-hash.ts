"use client";

import { useSyncExternalStore } from "react";

function subscribe(listener: () => void) {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The message that the address names: `#message-12`. */
export function useMessageHash(): string | null {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => "",
  );
  return /^#message-(\d{1,18})$/.exec(hash)?.[1] ?? null;
}
