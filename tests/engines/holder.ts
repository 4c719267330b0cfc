import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("./hold-engines.ts", import.meta.url));

type Report = { pids: number[]; databaseUrl: string } | { refusal: string };

/** Starts engines in a process of their own. */
export async function holdEngines({
  dataDir,
  names = [],
  env = {},
}: {
  dataDir: string;
  names?: string[];
  env?: Record<string, string>;
}): Promise<{ holder: ChildProcess; report: Report }> {
  const holder = spawn(process.execPath, ["--import", "tsx", PROGRAM, dataDir, ...names], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  for await (const line of createInterface({ input: holder.stdout })) return { holder, report: JSON.parse(line) };
  throw new Error("The holder of the engines ended without a word.");
}

export function pidsOf(report: Report): number[] {
  if ("refusal" in report) throw new Error(report.refusal);
  return report.pids;
}
