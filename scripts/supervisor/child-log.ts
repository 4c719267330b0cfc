import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { errorText } from "./error-text";

const LIMIT_BYTES = 10_000_000;
const KEPT_LINES = 25;

export type ChildLog = { write: (line: string) => void; lastLines: () => string[] };

type Options = {
  file: string;
  limitBytes?: number;
  /** Called with what a person at the terminal should see of a line. */
  onError?: (text: string) => void;
};

function openForAppending(file: string): { handle: number; bytes: number } {
  const handle = openSync(file, "a", 0o600);
  return { handle, bytes: fstatSync(handle).size };
}

/** A process's output in a file with the time before each line. A full file becomes `<file>.1`; the one before it goes. */
export function openChildLog({ file, limitBytes = LIMIT_BYTES, onError }: Options): ChildLog {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let current = openForAppending(file);
  const recent: string[] = [];

  const append = (text: string) => {
    if (current.bytes > limitBytes) {
      closeSync(current.handle);
      renameSync(file, `${file}.1`);
      current = openForAppending(file);
    }
    current.bytes += writeSync(current.handle, text);
  };

  return {
    write: (line) => {
      if (recent.push(line) > KEPT_LINES) recent.shift();
      const text = errorText(line);
      if (text !== null) onError?.(text);
      try {
        append(`${new Date().toISOString()} ${line}\n`);
      } catch {
        // A full disk must not end the supervisor; the processes go on without their log.
      }
    },
    lastLines: () => [...recent],
  };
}
