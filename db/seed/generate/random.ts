export type Random = {
  /** From 0 to 1, 1 excluded. */
  next: () => number;
  /** Both ends included. */
  int: (min: number, max: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  pickWeighted: <T>(items: readonly (readonly [item: T, weight: number])[]) => T;
  /** Standard normal. */
  normal: () => number;
  /** Log-normal: half of the values lie below the median; `spread` 0.3 is narrow, 1 is wide. */
  around: (median: number, spread: number) => number;
  /** Of a Poisson distribution. */
  count: (mean: number) => number;
  hex: (digits: number) => string;
  money: (min: number, max: number) => number;
};

/** The same numbers for the same seed (mulberry32 over an FNV hash of the text). */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    int,
    normal,
    chance: (probability) => next() < probability,
    pick: (items) => at(items, Math.floor(next() * items.length)),
    pickWeighted: (items) => pickByWeight(items, next()),
    around: (median, spread) => median * Math.exp(spread * normal()),
    count: (mean) => countBelow(mean, next),
    hex: (digits) => Array.from({ length: digits }, () => int(0, 15).toString(16)).join(""),
    money: (min, max) => Math.round((min + next() * (max - min)) * 100) / 100,
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error("There is nothing to pick from");
  return item;
}

function pickByWeight<T>(items: readonly (readonly [item: T, weight: number])[], share: number): T {
  let rest = share * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    rest -= weight;
    if (rest < 0) return item;
  }
  return at(items, items.length - 1)[0];
}

function countBelow(mean: number, next: () => number): number {
  const limit = Math.exp(-mean);
  let product = next();
  let count = 0;
  while (product > limit) {
    product *= next();
    count += 1;
  }
  return count;
}
