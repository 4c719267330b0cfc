"use client";

import { useSyncExternalStore } from "react";

const subscribe = () => () => undefined;

/** Where this site is reached from; the server does not know it, and gives an example. */
export function useOrigin(): string {
  return useSyncExternalStore(
    subscribe,
    () => window.location.origin,
    () => "https://reporunner.example",
  );
}
