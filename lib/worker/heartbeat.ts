import { writeFile } from "node:fs/promises";

const everyMs = 10_000;

/** Writes the time into a file for as long as the event loop turns: what a container's health check reads. */
export function startHeartbeat(file: string | undefined): void {
  if (file === undefined) return;
  const beat = () => void writeFile(file, new Date().toISOString()).catch(() => undefined);
  beat();
  setInterval(beat, everyMs).unref();
}
