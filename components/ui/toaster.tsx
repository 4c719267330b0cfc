"use client";

import { useTheme } from "next-themes";
import type { CSSProperties } from "react";
import { Toaster as Primitive } from "sonner";

type ToasterStyle = CSSProperties & Record<`--${string}`, string>;

const style: ToasterStyle = {
  "--normal-bg": "var(--raised)",
  "--normal-border": "var(--line)",
  "--normal-text": "var(--slate-12)",
  "--border-radius": "10px",
  fontFamily: "var(--font-sans)",
};

export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Primitive
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      closeButton
      gap={8}
      style={style}
      toastOptions={{
        classNames: {
          description: "!text-muted",
          success: "[&_[data-icon]]:text-success-ink",
          error: "[&_[data-icon]]:text-danger-ink",
          warning: "[&_[data-icon]]:text-warning-ink",
        },
      }}
    />
  );
}
