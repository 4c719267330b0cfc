const CHECK_MS = 250;

type Options = { onGone: () => void; parentPid?: () => number; checkMs?: number };

/** Tells when the process that started us has ended: somebody else is our parent then. */
export function watchParent({ onGone, parentPid = () => process.ppid, checkMs = CHECK_MS }: Options): () => void {
  const first = parentPid();
  const timer = setInterval(() => {
    if (parentPid() === first) return;
    clearInterval(timer);
    onGone();
  }, checkMs);
  timer.unref();
  return () => clearInterval(timer);
}
