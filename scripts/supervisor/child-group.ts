/** Signals a process and everything it started that stayed in its group. A group that is gone is what was wanted. */
export function endChildGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (!pid) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone.
  }
}
