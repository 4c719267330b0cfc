import { randomUUID } from "node:crypto";
import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { lockDataDirectory } from "@/db/engines/data-directory-lock";
import { EngineError } from "@/db/engines/engine-types";
import type { FileLock } from "@/db/engines/file-lock";
import { identityOf, waitForEnd } from "@/db/engines/process-identity";
import { startWatchdog, waitForPreviousWatchdog } from "@/db/engines/watchdog";
import { createAnnouncer } from "./announce";
import { type Ending, prepareEnding } from "./ending";
import { assertPortFree } from "./free-port";
import { endOwnChildren } from "./own-children";
import { watchParent } from "./parent";
import { endLeftovers, removeProcessList, writeProcessList } from "./process-list";
import { type ProcessRegister, registerProcesses } from "./process-register";
import { probe } from "./readiness-probe";
import { Refusal } from "./refusal";
import { openSecrets, type SecretStore } from "./secrets";
import { localAddress, readSettings, type Settings } from "./settings";
import { startProduct } from "./start-sequence";
import { createSignalHandler, onStopSignals } from "./stop-signals";
import { type CrashLoop, type Supervisor, supervise } from "./supervise";
import { createTerminal, type Terminal } from "./terminal";

const ORPHAN_PATIENCE_MS = 3_000;
const DISMISSAL_LIMIT_MS = 1_000;

type Frame = { settings: Settings; terminal: Terminal; ending: Ending; supervisor?: Supervisor; register?: ProcessRegister; hasStarted: boolean };

class NoLongerWanted extends Error {}

/** As root the engines' own user must be able to pass through. */
function makeDataDirectory(path: string): string {
  mkdirSync(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return realpathSync(path);
}

function lock(dataDir: string, ending: Ending): FileLock {
  const held = lockDataDirectory({ dataDir });
  ending.add(held.release);
  return held;
}

function listProcesses({ settings, ending, supervisor, register }: Frame): void {
  if (ending.hasBegun()) return;
  const supervision = [
    { name: "supervisor", stage: "supervision" as const, pid: process.pid },
    { name: "watchdog", stage: "supervision" as const, pid: register?.pid() },
  ];
  const units = supervisor?.units().map(({ name, stage, pid }) => ({ name, stage, pid: pid() })) ?? [];
  writeProcessList(settings.dataDir, [...supervision, ...units]);
}

function openRegister(frame: Frame): ProcessRegister {
  const { settings, terminal, ending } = frame;
  const runId = randomUUID();
  // What we start without naming it (npm, pip, the bundler) inherits the mark and is swept up by the watchdog.
  process.env.REPORUNNER_RUN_ID = runId;
  const watchdog = startWatchdog({
    dataDir: settings.dataDir,
    runFolder: join(settings.dataDir, "run"),
    runId,
    onRestart: () => {
      terminal.note("watchdog stopped, restarting");
      setImmediate(() => listProcesses(frame));
    },
  });
  ending.add(async () => {
    // A start that was broken off may leave what nobody named: the watchdog sweeps it up when we just go.
    if (!frame.hasStarted) return endOwnChildren({ except: watchdog.pid() });
    const companion = identityOf(watchdog.pid() ?? 0);
    watchdog.dismiss();
    await waitForEnd(companion, DISMISSAL_LIMIT_MS);
  });
  const register = registerProcesses(watchdog);
  ending.add(register.endAll);
  return register;
}

function describeCrashLoop({ unit, deaths, windowMs, lastLines }: CrashLoop): string {
  const words = lastLines.length > 0 ? ` Its last words:\n${lastLines.join("\n")}` : "";
  return `${unit.name} stopped ${deaths} times within ${windowMs / 1_000} s, so everything stops.${words}`;
}

function openSupervisor(frame: Frame, store: SecretStore): Supervisor {
  const { settings, terminal, ending } = frame;
  const announce = createAnnouncer({ url: settings.url, store, terminal });
  const readyz = `http://${localAddress(settings.host)}:${settings.port}/readyz`;
  const supervisor = supervise({
    probe: (signal) => probe(readyz, signal),
    onReady: announce,
    onCrashLoop: (crashLoop) => {
      terminal.problem(describeCrashLoop(crashLoop));
      ending.begin(1);
    },
    onNotice: (text) => terminal.note(text),
    onChange: () => listProcesses(frame),
  });
  ending.add(supervisor.stop);
  return supervisor;
}

function listenForTheEnd(frame: Frame): void {
  const { terminal, ending } = frame;
  const onStop = (signal: string) => {
    terminal.note(`${signal}: stopping`);
    ending.begin(0);
  };
  const onHurry = () => frame.supervisor?.hasten();
  onStopSignals(createSignalHandler({ onStop, onHurry, onAbandon: () => process.exit(1) }));
  // Started from a shell in the background, we outlive the shell; started by npm, we end with it.
  if (!process.env.npm_lifecycle_event) return;
  watchParent({
    onGone: () => {
      onStop("npm has ended");
      setTimeout(onHurry, ORPHAN_PATIENCE_MS).unref();
    },
  });
}

async function start(frame: Frame): Promise<void> {
  const { settings, terminal, ending } = frame;
  const { dataDir } = settings;
  const assertWanted = () => {
    if (ending.hasBegun()) throw new NoLongerWanted();
  };
  const held = await terminal.step(`Data directory ${dataDir}`, async () => {
    const taken = lock(dataDir, ending);
    await waitForPreviousWatchdog(dataDir);
    await endLeftovers(dataDir);
    return taken;
  });
  const store = await terminal.step("Secrets", () => openSecrets({ dataDir, environment: process.env }));
  await terminal.step(`Port ${settings.port} is free`, () => assertPortFree(settings));
  assertWanted();
  ending.add(() => terminal.plain("Stopped"));
  ending.add(() => removeProcessList(dataDir));
  const register = openRegister(frame);
  const supervisor = openSupervisor(frame, store);
  Object.assign(frame, { register, supervisor });
  await startProduct({ settings, secrets: store.secrets, terminal, lock: held, register, supervisor, assertWanted });
}

function explain(error: unknown): string {
  if (error instanceof Refusal || error instanceof EngineError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Starts the product and looks after it until it is stopped. Ends the process. */
export async function run({ isDev }: { isDev: boolean }): Promise<void> {
  const terminal = createTerminal({ out: process.stdout, error: process.stderr, wantsColour: !process.env.NO_COLOR });
  const ending = prepareEnding({ exit: (code) => process.exit(code), onError: (error) => terminal.problem(explain(error)) });
  const fail = (error: unknown) => {
    if (error instanceof NoLongerWanted || ending.hasBegun()) return;
    terminal.problem(explain(error));
    ending.begin(1);
  };
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  try {
    const settings = readSettings({ environment: process.env, root: process.cwd(), isDev });
    const dataDir = makeDataDirectory(settings.dataDir);
    const frame: Frame = { settings: { ...settings, dataDir }, terminal, ending, hasStarted: false };
    listenForTheEnd(frame);
    await start(frame);
    frame.hasStarted = true;
  } catch (error) {
    fail(error);
  }
}
