/** Neighbouring keys are 1 % apart, so that the middle between them is within 0.5 % of every value that has the key. */
export const sketchGamma = 1.01;
/** Of zero, which has no logarithm. Below the key of every whole number. */
export const zeroKey = -1;

/** How many values have a key; the key of `v` is ⌈ln v / ln γ⌉. */
export type Sketch = ReadonlyMap<number, number>;

export function sketchKeyOf(value: number): number {
  return value === 0 ? zeroKey : Math.ceil(Math.log(value) / Math.log(sketchGamma));
}

/** The value at the place that `percentile_disc(share)` takes, within 0.5 %. Null of an empty sketch. */
export function percentileOf(sketch: Sketch, share: number): number | null {
  const keys = [...sketch.keys()].sort((a, b) => a - b);
  const total = keys.reduce((sum, key) => sum + (sketch.get(key) ?? 0), 0);
  let before = 0;
  for (const key of keys) {
    before += sketch.get(key) ?? 0;
    if (before >= share * total) return middleOf(key);
  }
  return null;
}

function middleOf(key: number): number {
  return key === zeroKey ? 0 : (2 * sketchGamma ** key) / (sketchGamma + 1);
}
