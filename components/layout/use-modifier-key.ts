"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

export function useModifierKey(): "⌘" | "Ctrl" {
  return useSyncExternalStore<"⌘" | "Ctrl">(
    never,
    () => (/mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl"),
    () => "⌘",
  );
}
