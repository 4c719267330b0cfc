import { AsyncLocalStorage } from "node:async_hooks";

type Effect = () => Promise<void>;
const waiting = new AsyncLocalStorage<Effect[]>();

/** At once, or, inside `withEffectsAfter`, when that has committed. For what another process must not see before the commit: jobs, events. */
export async function afterCommit(effect: Effect): Promise<void> {
  const effects = waiting.getStore();
  if (effects === undefined) await effect();
  else effects.push(effect);
}

/** Effects of a `commit` that throws are dropped. `forget` drops those of an attempt that is made again. */
export async function withEffectsAfter<Result>(commit: (forget: () => void) => Promise<Result>): Promise<Result> {
  const effects: Effect[] = [];
  const result = await waiting.run(effects, () => commit(() => effects.splice(0)));
  for (const effect of effects) await effect();
  return result;
}
