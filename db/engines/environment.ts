import { homedir } from "node:os";
import { join, resolve } from "node:path";

const PASSED_ON = ["PATH", "LD_LIBRARY_PATH", "TMPDIR", "HOME"] as const;

export function cacheDirectory(): string {
  const chosen = process.env.REPORUNNER_CACHE_DIR;
  if (chosen) return resolve(chosen);
  const base = process.env.XDG_CACHE_HOME;
  return join(base ? resolve(base) : join(homedir(), ".cache"), "reporunner");
}

/** Engines see no secret of ours and no locale of the shell, only what a program needs to run. */
export function engineEnvironment(runId: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { NODE_ENV: "production", LC_ALL: "C.UTF-8", TZ: "UTC", REPORUNNER_RUN_ID: runId };
  for (const name of PASSED_ON) if (process.env[name]) environment[name] = process.env[name];
  return environment;
}

/** Mirror and certificate settings of pip arrive by environment, so the fetch keeps all of it. */
export function fetchEnvironment(temporaryFolder: string): NodeJS.ProcessEnv {
  return { ...process.env, TMPDIR: temporaryFolder, PIP_DISABLE_PIP_VERSION_CHECK: "1", PYTHONNOUSERSITE: "1" };
}
