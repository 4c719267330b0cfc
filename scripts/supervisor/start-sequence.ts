import { join } from "node:path";
import type { FileLock } from "@/db/engines/file-lock";
import { ensureModelFiles } from "@/db/engines/model-files";
import { type ApplicationPlan, applicationUnit } from "./application-unit";
import { buildProduct } from "./build";
import { childEnvironments } from "./child-environment";
import { openChildLog } from "./child-log";
import { engineUnit } from "./engine-unit";
import type { ProcessRegister } from "./process-register";
import { type Programs, programsOf } from "./programs";
import { Refusal } from "./refusal";
import { runToEnd, type Task } from "./run-to-end";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";
import { startStores } from "./stores";
import type { Supervisor } from "./supervise";
import { limitRate, type Terminal } from "./terminal";
import type { Unit } from "./unit";

export type Session = {
  settings: Settings;
  secrets: Secrets;
  terminal: Terminal;
  lock: FileLock;
  register: ProcessRegister;
  supervisor: Supervisor;
  /** @throws when the end has come in the meantime: the rest of the start is not wanted */
  assertWanted: () => void;
};

function unitOf(plan: ApplicationPlan, { settings, terminal, register }: Session): Unit {
  const file = join(settings.dataDir, "logs", `${plan.name}.log`);
  const onError = limitRate({ show: (text) => terminal.problem(`${plan.name}: ${text}`), where: file });
  return applicationUnit({ plan, watchdog: register, log: openChildLog({ file, onError }) });
}

async function ensureBuild({ settings, terminal, register }: Session): Promise<void> {
  if (settings.isDev) return;
  const log = openChildLog({ file: join(settings.dataDir, "logs", "build.log") });
  const title = (outcome: "built" | "current") => (outcome === "built" ? "Site and worker built" : "Build is current");
  await terminal.step(title, () =>
    buildProduct({
      root: settings.root,
      onProgress: terminal.note,
      onLine: log.write,
      onChild: ({ pid }) => pid && register.watch({ pid, stage: "application", signal: "SIGTERM", group: true }),
    }),
  );
}

async function setUp(task: Task, { terminal, register, assertWanted }: Session): Promise<void> {
  await terminal.step("Stores set up", async () => {
    const failure = await runToEnd({ task, watchdog: register, onLine: terminal.note });
    assertWanted();
    if (failure) throw new Refusal(`The stores could not be set up (${failure.exit}):\n${failure.lastLines.join("\n")}`);
  });
}

async function findModel({ terminal }: Session): Promise<string> {
  const given = process.env.EMBEDDING_MODEL_DIR;
  if (given) return given;
  const { embeddingModelDir } = await terminal.step("Embedding model", () => ensureModelFiles(terminal.note));
  return embeddingModelDir;
}

async function prepare(session: Session): Promise<{ programs: Programs; keepEngines: () => Promise<void> }> {
  const { settings, secrets, terminal, lock, register, supervisor } = session;
  const stores = startStores({ settings, watchdog: register, lock, onProgress: terminal.note });
  const names = settings.embedded.join(", ");
  const engines = names === "" ? stores.engines : terminal.step(`Engines: ${names}`, () => stores.engines);
  const keepEngines = async () => {
    for (const engine of await engines) supervisor.keep(engineUnit(engine));
  };
  // A failure here is told by what awaits it below, or by `keepEngines`.
  engines.catch(() => undefined);
  const [urls, embeddingModelDir] = await Promise.all([stores.urls, findModel(session), ensureBuild(session)]);
  const environments = childEnvironments({ inherited: process.env, settings, secrets, urls, embeddingModelDir });
  return { programs: programsOf({ settings, environments }), keepEngines };
}

/** From nothing to everything started; `supervisor` tells when it also works. */
export async function startProduct(session: Session): Promise<void> {
  const { supervisor, assertWanted } = session;
  const { programs, keepEngines } = await prepare(session);
  assertWanted();
  // It takes as long to load as the engines and the set-up need.
  await supervisor.launch(unitOf(programs.web, session));
  await keepEngines();
  assertWanted();
  await setUp(programs.setup, session);
  assertWanted();
  await supervisor.launch(unitOf(programs.worker, session));
  supervisor.expectReady();
}
