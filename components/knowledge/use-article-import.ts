"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useForgetKnowledge } from "@/components/knowledge/use-forget-knowledge";
import { importArticleFile } from "@/lib/queries/knowledge";
import type { ArticleImportResult } from "@/lib/schemas/knowledge";

export type ImportItem = {
  key: string;
  name: string;
  file: File;
  state: "waiting" | "working" | "done" | "failed";
  result: ArticleImportResult | null;
  error: string | null;
  /** The request failed and not the file: the same file may do later. */
  canRetry: boolean;
};
export type ArticleImport = ReturnType<typeof useArticleImport>;

const requestsAtOnce = 3;
let lastKey = 0;

/** Files one by one, three at a time; one that fails is a line of the report and holds up no other. */
export function useArticleImport(organizationSlug: string) {
  const forget = useForgetKnowledge(organizationSlug);
  const [items, setItems] = useState<ImportItem[]>([]);
  const queue = useRef<ImportItem[]>([]);
  const running = useRef(0);

  const patch = useCallback((key: string, changes: Partial<ImportItem>) => {
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...changes } : item)));
  }, []);

  const pump = useCallback(() => {
    for (let next = running.current < requestsAtOnce ? queue.current.shift() : undefined; next !== undefined; ) {
      const { key, file } = next;
      running.current += 1;
      patch(key, { state: "working" });
      importOne(organizationSlug, file).then((outcome) => {
        running.current -= 1;
        patch(key, outcome);
        if (running.current === 0 && queue.current.length === 0) forget();
        pump();
      });
      next = running.current < requestsAtOnce ? queue.current.shift() : undefined;
    }
  }, [organizationSlug, patch, forget]);

  const enqueue = useCallback(
    (added: ImportItem[]) => {
      queue.current.push(...added);
      pump();
    },
    [pump],
  );

  // Leaving the page stops what has not begun.
  useEffect(() => () => void queue.current.splice(0), []);

  const doneCount = items.filter(({ state }) => state === "done" || state === "failed").length;
  return useMemo(
    () => ({
      items,
      doneCount,
      isRunning: doneCount < items.length,
      add(files: File[]) {
        const added = files.map((file) => toItem(file));
        setItems((before) => [...before, ...added]);
        enqueue(added);
      },
      refuse(files: File[]) {
        const error = "This is no .md, .markdown or .txt file.";
        setItems((before) => [...before, ...files.map((file) => ({ ...toItem(file), state: "failed" as const, error }))]);
      },
      retry() {
        const again = items.filter(({ canRetry }) => canRetry).map((item) => ({ ...item, state: "waiting" as const, error: null, canRetry: false }));
        setItems((before) => before.map((item) => again.find(({ key }) => key === item.key) ?? item));
        enqueue(again);
      },
      stop() {
        const stopped = new Set(queue.current.splice(0).map(({ key }) => key));
        setItems((before) =>
          before.map((item) =>
            stopped.has(item.key) ? { ...item, state: "failed" as const, error: "Not sent: the import was stopped.", canRetry: true } : item,
          ),
        );
      },
      clear: () => setItems([]),
    }),
    [items, doneCount, enqueue],
  );
}

function toItem(file: File): ImportItem {
  lastKey += 1;
  return { key: String(lastKey), name: file.webkitRelativePath || file.name, file, state: "waiting", result: null, error: null, canRetry: false };
}

async function importOne(organizationSlug: string, file: File): Promise<Partial<ImportItem>> {
  return importArticleFile({ organizationSlug, file }).then(
    ({ results: [result] }) =>
      result?.ok === true
        ? { state: "done", result, error: null }
        : { state: "failed", result: result ?? null, error: result?.error ?? "The server said nothing of it." },
    (error: Error) => ({ state: "failed", error: error.message, canRetry: true }),
  );
}
