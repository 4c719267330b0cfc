export type Terminal = {
  /** One line for what is being done. */
  note: (text: string) => void;
  /** A line with a mark and its duration once the work is done; the work's failure is passed on. */
  step: <Value>(title: string | ((value: Value) => string), work: () => Value | Promise<Value>) => Promise<Value>;
  plain: (text: string) => void;
  problem: (text: string) => void;
};

type Output = Pick<NodeJS.WriteStream, "write" | "isTTY" | "on">;

function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  return ms < 60_000 ? `${(ms / 1_000).toFixed(1)} s` : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`;
}

function colours(isWanted: boolean) {
  const paint = (code: number) => (text: string) => (isWanted ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { green: paint(32), red: paint(31), faint: paint(2) };
}

export function createTerminal({ out, error, wantsColour }: { out: Output; error: Output; wantsColour: boolean }): Terminal {
  // A terminal that has gone away (EPIPE, EIO) must not end what we look after.
  out.on("error", () => undefined);
  error.on("error", () => undefined);
  const { green, red, faint } = colours(wantsColour && out.isTTY);
  const line = (text: string) => out.write(`${text}\n`);
  return {
    note: (text) => line(faint(`  ${text}`)),
    step: async (title, work) => {
      const from = performance.now();
      const value = await work();
      const text = typeof title === "string" ? title : title(value);
      line(`${green("✓")} ${text} ${faint(`(${formatDuration(performance.now() - from)})`)}`);
      return value;
    },
    plain: line,
    problem: (text) => error.write(`${red("✗")} ${text}\n`),
  };
}

/** Lets through a few texts per period and then says how many were kept back, so that a fault does not flood the terminal. */
export function limitRate({
  show,
  most = 5,
  periodMs = 10_000,
  where,
}: {
  show: (text: string) => void;
  most?: number;
  periodMs?: number;
  where: string;
}): (text: string) => void {
  let shown = 0;
  let held = 0;
  const reset = () => {
    if (held > 0) show(`… and ${held} more in ${where}`);
    shown = 0;
    held = 0;
  };
  return (text) => {
    if (shown === 0) setTimeout(reset, periodMs).unref();
    if (shown < most) show(text);
    else held += 1;
    shown += 1;
  };
}
