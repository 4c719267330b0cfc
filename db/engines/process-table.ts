import { readFileSync } from "node:fs";

/** False for a zombie too: it holds no port, no file and no lock. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  const stat = readStat(pid);
  if (stat) return stat.state !== "Z" && stat.state !== "X";
  if (hasProcessFiles()) return false;
  return acceptsSignals(pid);
}

/** Clock ticks between boot and the start of the process: with the pid it names one process for ever. Null: gone, or no /proc. */
export function readStartTime(pid: number): number | null {
  return readStat(pid)?.startTime ?? null;
}

/** The argument list; null when the process is gone, empty for a zombie or a kernel thread. */
export function readCommandLine(pid: number): string[] | null {
  const text = readProcessFile({ pid, file: "cmdline" });
  if (text === null) return null;
  return text.split("\0").filter((part) => part !== "");
}

type Stat = { state: string; startTime: number };

function readStat(pid: number): Stat | null {
  const text = readProcessFile({ pid, file: "stat" });
  if (text === null) return null;
  // Field 2, the command's name, may hold spaces and parentheses: count from the last one.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0] ?? "X", startTime: Number(fields[19]) };
}

function readProcessFile({ pid, file }: { pid: number; file: string }): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}

function hasProcessFiles(): boolean {
  return readStat(process.pid) !== null;
}

function acceptsSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
