"use client";

import "@/app/globals.css";
import { useEffect, useState } from "react";
import { ErrorState } from "@/components/ui/error-state";

type GlobalErrorProps = { error: unknown; retry: () => void };

/** Replaces the root layout when that fails, so it brings its own document and its own theme. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const [isDark, setDark] = useState(false);
  useEffect(() => setDark(isDarkChosen()), []);
  return (
    <html lang="en" className={isDark ? "dark" : undefined}>
      <body>
        <title>Something went wrong · Reporunner</title>
        <main className="grid min-h-dvh place-items-center px-5">
          <ErrorState
            title="Something went wrong"
            text="The page could not be shown. Nothing you saved is lost."
            reference={digestOf(error)}
            onRetry={retry}
            className="w-full max-w-lg"
          />
        </main>
      </body>
    </html>
  );
}

function isDarkChosen(): boolean {
  const chosen = localStorage.getItem("theme");
  return chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}
