import { setTimeout as sleep } from "node:timers/promises";
import type { Unit } from "./unit";

const POLL_MS = 50;
const PATIENCE_MS = 30_000;

export type Readiness = {
  /** Something has ended or come back: find out again. */
  doubt: () => void;
  stop: () => void;
};

type Options = {
  units: () => Unit[];
  /** Null when the whole answers, else what it says instead. */
  probe: (signal: AbortSignal) => Promise<string | null>;
  onReady: () => void;
  /** Told each time half a minute has passed without an answer. */
  onWaiting: (missing: string) => void;
  patienceMs?: number;
};

/** Tells once after every doubt that everything works again. */
export function watchReadiness({ units, probe, onReady, onWaiting, patienceMs = PATIENCE_MS }: Options): Readiness {
  const stopping = new AbortController();
  let doubts = 0;
  let isAsking = false;

  const missing = async (): Promise<string | null> => {
    const waitingFor = units().filter((unit) => !unit.isReady());
    if (waitingFor.length > 0) return waitingFor.map(({ name }) => name).join(", ");
    return probe(stopping.signal);
  };

  const ask = async () => {
    isAsking = true;
    let patience = Date.now() + patienceMs;
    while (!stopping.signal.aborted) {
      const doubtsBefore = doubts;
      const answer = await missing();
      if (stopping.signal.aborted) return;
      if (answer === null && doubts === doubtsBefore) break;
      if (answer !== null && Date.now() > patience) {
        onWaiting(answer);
        patience = Date.now() + patienceMs;
      }
      await sleep(POLL_MS);
    }
    isAsking = false;
    if (!stopping.signal.aborted) onReady();
  };

  return {
    doubt: () => {
      doubts += 1;
      if (!isAsking && !stopping.signal.aborted) void ask();
    },
    stop: () => stopping.abort(),
  };
}
