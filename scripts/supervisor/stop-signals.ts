// npm passes on to us the Ctrl-C that the terminal has sent to both: one press arrives twice.
const ECHO_MS = 500;

type Options = { onStop: (signal: NodeJS.Signals) => void; onHurry: () => void; onAbandon: () => void; now?: () => number };

/** The first signal stops, the second hurries, the third leaves the rest to the watchdog. */
export function createSignalHandler({ onStop, onHurry, onAbandon, now = Date.now }: Options): (signal: NodeJS.Signals) => void {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  return (signal) => {
    const time = now();
    if (time - last < ECHO_MS) return;
    last = time;
    count += 1;
    if (count === 1) onStop(signal);
    else if (count === 2) onHurry();
    else onAbandon();
  };
}

export function onStopSignals(handler: (signal: NodeJS.Signals) => void): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, handler);
}
