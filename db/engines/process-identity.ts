import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

export type ProcessIdentity = { pid: number; startTime: string };

function readProcFile(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function statFields(pid: number): string[] | null {
  const stat = readProcFile(`/proc/${pid}/stat`);
  // The second field is the command in parentheses and may hold spaces: count from its end.
  return stat ? stat.slice(stat.lastIndexOf(")") + 2).split(" ") : null;
}

/** Clock ticks since boot at which the process began: with the pid it names one process for ever. Null where there is no /proc. */
function startTimeOf(pid: number): string | null {
  return statFields(pid)?.[19] ?? null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  // A zombie answers signal 0 but runs no more.
  return statFields(pid)?.[0] !== "Z";
}

export function isSameProcess({ pid, startTime }: ProcessIdentity): boolean {
  if (!isAlive(pid)) return false;
  const now = startTimeOf(pid);
  return now === null || startTime === "" || now === startTime;
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, startTime: startTimeOf(pid) ?? "" };
}

export function commandLineOf(pid: number): string[] {
  return (readProcFile(`/proc/${pid}/cmdline`) ?? "").split("\0").filter((part) => part !== "");
}

/** Every process whose command line passes `matches`; empty where there is no /proc. */
export function findProcesses(matches: (commandLine: string[]) => boolean): ProcessIdentity[] {
  let entries: string[] = [];
  try {
    entries = readdirSync("/proc");
  } catch {
    return [];
  }
  return entries
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => pid !== process.pid && matches(commandLineOf(pid)) && isAlive(pid))
    .map(identityOf);
}

export function signalProcess(identity: ProcessIdentity, signal: NodeJS.Signals, { group = false } = {}): void {
  if (!group && !isSameProcess(identity)) return;
  try {
    process.kill(group ? -identity.pid : identity.pid, signal);
  } catch {
    // Gone between the check and the signal, which is what was wanted.
  }
}

/** True when the process has ended within the limit. */
export async function waitForEnd(identity: ProcessIdentity, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (isSameProcess(identity)) {
    if (Date.now() > deadline) return false;
    await sleep(25);
  }
  return true;
}

export async function endProcess(
  identity: ProcessIdentity,
  { signal, limitMs, group = false }: { signal: NodeJS.Signals; limitMs: number; group?: boolean },
): Promise<void> {
  signalProcess(identity, signal, { group });
  // A frozen process (SIGSTOP) acts on no signal but SIGKILL until it is continued.
  signalProcess(identity, "SIGCONT", { group });
  if (await waitForEnd(identity, limitMs)) return;
  signalProcess(identity, "SIGKILL", { group });
  await waitForEnd(identity, 5_000);
}
