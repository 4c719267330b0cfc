/** One line of a bench's result. `id` is the number of the goal in the list of performance goals. */
export type BenchRow = { id: number; what: string; value: number; goal: number; ok: boolean };

export function medianOf(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}
