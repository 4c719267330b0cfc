"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { messageOf } from "@/lib/queries/settle";
import { importWorkflowFile } from "@/lib/queries/workflows";
import type { ImportResult } from "@/lib/schemas/workflow-import";

export type ImportEntry = {
  key: string;
  name: string;
  sizeBytes: number;
  state: "waiting" | "working" | "done" | "failed" | "stopped";
  results: ImportResult[];
  error: string | null;
};
type Job = { key: string; file: File };

const atOnce = 3;

/** Files go one request each, three at a time; one that fails does not hold up the others. Goes on while its dialog is closed. */
export function useImport({ organizationSlug, onFinish }: { organizationSlug: string; onFinish: () => void }) {
  const [entries, setEntries] = useState<ImportEntry[]>([]);
  const waiting = useRef<Job[]>([]);
  const working = useRef(0);
  const count = useRef(0);
  const finish = useRef(onFinish);
  useEffect(() => {
    finish.current = onFinish;
  });

  const change = useCallback(
    (key: string, patch: Partial<ImportEntry>) => setEntries((before) => before.map((entry) => (entry.key === key ? { ...entry, ...patch } : entry))),
    [],
  );

  const pump = useCallback(() => {
    while (working.current < atOnce) {
      const job = waiting.current.shift();
      if (job === undefined) break;
      working.current += 1;
      change(job.key, { state: "working" });
      importWorkflowFile({ organizationSlug, file: job.file })
        .then(
          ({ results }) => change(job.key, { state: results.some(({ ok }) => ok) ? "done" : "failed", results }),
          (error: unknown) => change(job.key, { state: "failed", error: messageOf(error) }),
        )
        .finally(() => {
          working.current -= 1;
          if (working.current === 0 && waiting.current.length === 0) finish.current();
          else pump();
        });
    }
  }, [organizationSlug, change]);

  const add = useCallback(
    (files: File[], rejected: File[] = []) => {
      const enter = (file: File, patch: Partial<ImportEntry>): ImportEntry => {
        count.current += 1;
        return { key: `file-${count.current}`, name: file.name, sizeBytes: file.size, state: "waiting", results: [], error: null, ...patch };
      };
      const accepted = files.map((file) => ({ file, entry: enter(file, {}) }));
      const refused = rejected.map((file) => enter(file, { state: "failed", error: "This is no .json file." }));
      setEntries((before) => [...before, ...accepted.map(({ entry }) => entry), ...refused]);
      waiting.current.push(...accepted.map(({ file, entry }) => ({ key: entry.key, file })));
      pump();
    },
    [pump],
  );

  const stop = useCallback(() => {
    const keys = new Set(waiting.current.map(({ key }) => key));
    waiting.current = [];
    setEntries((before) => before.map((entry) => (keys.has(entry.key) ? { ...entry, state: "stopped" } : entry)));
  }, []);

  const clear = useCallback(() => setEntries([]), []);
  const isRunning = entries.some(({ state }) => state === "waiting" || state === "working");
  return { entries, add, stop, clear, isRunning };
}

export type Imports = ReturnType<typeof useImport>;
