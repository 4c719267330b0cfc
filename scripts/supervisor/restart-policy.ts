export type RestartPolicy = { mostDeaths: number; windowMs: number; secondDelayMs: number; longestDelayMs: number };

/** Slow enough not to burn the machine, quick enough that a second or third death is still mended within 10 s. */
export const RESTART_POLICY: RestartPolicy = { mostDeaths: 5, windowMs: 30_000, secondDelayMs: 500, longestDelayMs: 2_000 };

export type Verdict = { kind: "restart"; delayMs: number } | { kind: "crash loop" };

export type DeathJudge = (now: number) => Verdict;

/** Counts the deaths of one process. The first in a while is mended at once. */
export function createDeathJudge(policy: RestartPolicy): DeathJudge {
  let deaths: number[] = [];
  return (now) => {
    deaths = [...deaths.filter((time) => now - time < policy.windowMs), now];
    if (deaths.length >= policy.mostDeaths) return { kind: "crash loop" };
    const delayMs = deaths.length === 1 ? 0 : policy.secondDelayMs * 2 ** (deaths.length - 2);
    return { kind: "restart", delayMs: Math.min(delayMs, policy.longestDelayMs) };
  };
}
