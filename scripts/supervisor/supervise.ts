import { setTimeout as sleep } from "node:timers/promises";
import { watchReadiness } from "./readiness";
import { createDeathJudge, type DeathJudge, RESTART_POLICY, type RestartPolicy } from "./restart-policy";
import { describeExit, type Unit } from "./unit";

const SETTLE_LIMIT_MS = 3_000;

export type CrashLoop = { unit: Unit; deaths: number; windowMs: number; lastLines: string[] };

export type SuperviseOptions = {
  /** Null when the whole works, else what is missing. */
  probe: (signal: AbortSignal) => Promise<string | null>;
  onReady: () => void;
  onCrashLoop: (crashLoop: CrashLoop) => void;
  /** A sentence for the terminal. */
  onNotice: (text: string) => void;
  /** Other processes than before are running. */
  onChange: () => void;
  policy?: RestartPolicy;
};

export type Supervisor = {
  /** Keeps a unit that runs already, from now on. */
  keep: (unit: Unit) => void;
  /** Starts a unit and keeps it. */
  launch: (unit: Unit) => Promise<void>;
  /** Asks the probe once ahead of time, so that whatever loads at the first question is loaded. */
  warmUp: () => void;
  /** All units are there: from now on `onReady` is called whenever everything has come to work. */
  expectReady: () => void;
  /** Applications first, then the engines they use. Nothing is restarted any more. */
  stop: () => Promise<void>;
  /** Ends applications that take their time over stopping. */
  hasten: () => void;
  units: () => Unit[];
};

type Keeping = { options: SuperviseOptions; stopping: AbortSignal; doubt: () => void };

function giveUp(unit: Unit, cause: string, { options }: Keeping): void {
  const { mostDeaths, windowMs } = options.policy ?? RESTART_POLICY;
  options.onNotice(`${unit.name} stopped (${cause})`);
  options.onCrashLoop({ unit, deaths: mostDeaths, windowMs, lastLines: unit.lastLines() });
}

/** Null when it runs, else why it does not. */
async function tryStart(unit: Unit): Promise<string | null> {
  try {
    await unit.start();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

/** Restarts until a process runs. Resolves to false when it is not wanted any more. */
async function bringBack(unit: Unit, firstCause: string, judge: DeathJudge, keeping: Keeping): Promise<boolean> {
  const { options, stopping } = keeping;
  for (let cause: string | null = firstCause; cause !== null; ) {
    const verdict = judge(Date.now());
    if (verdict.kind === "crash loop") {
      giveUp(unit, cause, keeping);
      return false;
    }
    options.onNotice(`${unit.name} stopped (${cause}), restarting${verdict.delayMs > 0 ? ` in ${verdict.delayMs / 1000} s` : ""}`);
    await sleep(verdict.delayMs, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return false;
    cause = await tryStart(unit);
    if (stopping.aborted) return false;
  }
  return true;
}

async function keepRunning(unit: Unit, keeping: Keeping): Promise<void> {
  const { options, stopping, doubt } = keeping;
  const judge = createDeathJudge(options.policy ?? RESTART_POLICY);
  for (;;) {
    const exit = await unit.exited();
    if (stopping.aborted) return;
    doubt();
    if (!(await bringBack(unit, describeExit(exit), judge, keeping))) return;
    options.onChange();
    doubt();
  }
}

/** A restart that was under way when the end came is over before the second call of `stop`, which finds what it started. */
async function stopAll(units: Unit[], keepers: Promise<void>[]): Promise<void> {
  await Promise.all(units.map((unit) => unit.stop()));
  const settled = new AbortController();
  await Promise.race([Promise.all(keepers), sleep(SETTLE_LIMIT_MS, undefined, { signal: settled.signal }).catch(() => undefined)]);
  settled.abort();
  await Promise.all(units.map((unit) => unit.stop()));
}

/** Keeps units running, tells when all of it works, and gives up on one that keeps dying. */
export function supervise(options: SuperviseOptions): Supervisor {
  const stopping = new AbortController();
  const kept = new Map<Unit, Promise<void>>();
  const units = () => [...kept.keys()];
  const { probe, onReady, onNotice } = options;
  const readiness = watchReadiness({ units, probe, onReady, onWaiting: (missing) => onNotice(`Still waiting for ${missing}`) });
  let isComplete = false;
  const doubt = () => {
    if (isComplete) readiness.doubt();
  };

  const keep = (unit: Unit) => {
    kept.set(unit, keepRunning(unit, { options, stopping: stopping.signal, doubt }));
    options.onChange();
  };

  const stopStage = async (stage: Unit["stage"]) => {
    const ofStage = [...kept].filter(([unit]) => unit.stage === stage);
    await stopAll(
      ofStage.map(([unit]) => unit),
      ofStage.map(([, keeper]) => keeper),
    );
  };

  return {
    keep,
    launch: async (unit) => {
      await unit.start();
      if (stopping.signal.aborted) await unit.stop();
      else keep(unit);
    },
    warmUp: () => void probe(stopping.signal),
    expectReady: () => {
      isComplete = true;
      readiness.doubt();
    },
    stop: async () => {
      stopping.abort();
      readiness.stop();
      await stopStage("application");
      await stopStage("engine");
    },
    hasten: () => {
      for (const unit of units()) if (unit.stage === "application") unit.kill();
    },
    units,
  };
}
