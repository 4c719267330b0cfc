import { join } from "node:path";
import type { FileLock } from "@/db/engines/file-lock";
import { ensureModelFiles } from "@/db/engines/model-files";
import { type ApplicationPlan, applicationUnit } from "./application-unit";
import { type Build, buildProduct } from "./build";
import { childEnvironments } from "./child-environment";
import { openChildLog } from "./child-log";
import { engineUnit } from "./engine-unit";
import type { ProcessRegister } from "./process-register";
import { type Programs, programsOf } from "./programs";
import { Refusal } from "./refusal";
import { runToEnd, type Task } from "./run-to-end";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";
import { recordSetUp, wasSetUp } from "./setup-record";
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

/** Resolves to what names the build; there is none in development. */
async function ensureBuild({ settings, terminal, register }: Session): Promise<string | undefined> {
  if (settings.isDev) return undefined;
  const log = openChildLog({ file: join(settings.dataDir, "logs", "build.log") });
  const title = ({ wasCurrent }: Build) => (wasCurrent ? "Build is current" : "Site and worker built");
  const { hash } = await terminal.step(title, () =>
    buildProduct({
      root: settings.root,
      onProgress: terminal.note,
      onLine: log.write,
      onChild: ({ pid }) => pid && register.watch({ pid, stage: "application", signal: "SIGTERM", group: true }),
    }),
  );
  return hash;
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

type Prepared = { programs: Programs; build: string | undefined; keepEngines: () => Promise<void> };

async function prepare(session: Session): Promise<Prepared> {
  const { settings, secrets, terminal, lock, register, supervisor } = session;
  const stores = startStores({ settings, watchdog: register, lock, onProgress: terminal.note });
  const names = settings.embedded.join(", ");
  const engines = names === "" ? stores.engines : terminal.step(`Engines: ${names}`, () => stores.engines);
  const keepEngines = async () => {
    for (const engine of await engines) supervisor.keep(engineUnit(engine));
  };
  // A failure here is told by what awaits it below, or by `keepEngines`.
  engines.catch(() => undefined);
  const [urls, embeddingModelDir, build] = await Promise.all([stores.urls, findModel(session), ensureBuild(session)]);
  const environments = childEnvironments({ inherited: process.env, settings, secrets, urls, embeddingModelDir });
  return { programs: programsOf({ settings, environments }), build, keepEngines };
}

/** What the set-up has done before with this build, the worker need not wait for: both load side by side. */
async function startWorkerAndSetUp({ programs, build }: Prepared, session: Session): Promise<void> {
  const { settings, supervisor, assertWanted } = session;
  const { dataDir, givenUrls } = settings;
  const record = { dataDir, parts: [build, JSON.stringify(givenUrls)] };
  const launchWorker = () => supervisor.launch(unitOf(programs.worker, session));
  if (build !== undefined && wasSetUp(record)) {
    await Promise.all([setUp(programs.setup, session), launchWorker()]);
    return;
  }
  await setUp(programs.setup, session);
  assertWanted();
  recordSetUp(record);
  await launchWorker();
}

/** From nothing to everything started; `supervisor` tells when it also works. */
export async function startProduct(session: Session): Promise<void> {
  const { supervisor, assertWanted } = session;
  const prepared = await prepare(session);
  assertWanted();
  // It takes as long to load as the engines do.
  await supervisor.launch(unitOf(prepared.programs.web, session));
  await prepared.keepEngines();
  assertWanted();
  supervisor.warmUp();
  await startWorkerAndSetUp(prepared, session);
  assertWanted();
  supervisor.expectReady();
}
