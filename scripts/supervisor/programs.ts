import { join } from "node:path";
import type { ApplicationPlan } from "./application-unit";
import type { ChildEnvironments } from "./child-environment";
import type { Task } from "./run-to-end";
import type { Settings } from "./settings";

type Options = { settings: Settings; environments: ChildEnvironments };

export type Programs = { web: ApplicationPlan; worker: ApplicationPlan; setup: Task };

/** What runs beside the engines: built files, or in development the sources, followed as they change. */
export function programsOf({ settings, environments }: Options): Programs {
  const { root, host, port, isDev } = settings;
  const common = { program: process.execPath, cwd: root };
  const next = join(root, "node_modules/next/dist/bin/next");
  // Node's own watch mode hands the worker's message on to us; that of tsx does not.
  const workerArguments = isDev ? ["--import", "tsx", "--watch", "--watch-preserve-output", "lib/worker/main.ts"] : ["--enable-source-maps", "dist/worker.mjs"];
  return {
    web: {
      ...common,
      name: "web",
      arguments: [next, isDev ? "dev" : "start", "-H", host, "-p", String(port)],
      environment: environments.application,
      tellsReady: false,
    },
    worker: { ...common, name: "worker", arguments: workerArguments, environment: environments.application, tellsReady: true },
    setup: {
      ...common,
      arguments: isDev ? ["--import", "tsx", "scripts/setup.ts"] : ["--enable-source-maps", "dist/setup.mjs"],
      environment: environments.setup,
    },
  };
}
