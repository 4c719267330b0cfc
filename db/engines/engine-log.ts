import { closeSync, copyFileSync, existsSync, openSync, readSync, renameSync, statSync, truncateSync } from "node:fs";

const LIMIT_BYTES = 20_000_000;
const TAIL_BYTES = 16_000;

function isTooLong(file: string): boolean {
  return existsSync(file) && statSync(file).size > LIMIT_BYTES;
}

export function rotateLog(file: string): void {
  if (isTooLong(file)) renameSync(file, `${file}.1`);
}

/** For a file that a running engine keeps open for appending: it is emptied in place and not renamed. */
export function trimLog(file: string): void {
  if (!isTooLong(file)) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}

export function logSize(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** `from`: only what was written after this size. */
export function lastLogLines(file: string, { count = 8, from = 0 } = {}): string[] {
  if (!existsSync(file)) return [];
  const { size } = statSync(file);
  const tail = Buffer.alloc(Math.max(0, Math.min(size - from, TAIL_BYTES)));
  const handle = openSync(file, "r");
  try {
    readSync(handle, tail, 0, tail.length, size - tail.length);
  } finally {
    closeSync(handle);
  }
  return tail.toString("utf8").trimEnd().split("\n").slice(-count);
}
