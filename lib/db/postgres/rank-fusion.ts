import type { SearchMode } from "@/lib/schemas/search";

/** Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet", SIGIR 2009: k = 60 is theirs. */
const rankConstant = 60;
/** Words count half as much as meaning: the best of the weights tried on judged collections (`search.md`). */
const weights = { meaning: 1, words: 0.5 } as const;

/** Fuses two ranked lists of ids. `score` is the fused value divided by the most it can be in this mode: 1 is first in every list asked. */
export function fuseRanks({ mode, meaning, words }: { mode: SearchMode; meaning: string[]; words: string[] }): { id: string; score: number }[] {
  const scores = new Map<string, number>();
  const add = (ids: string[], weight: number) => {
    for (const [index, id] of ids.entries()) scores.set(id, (scores.get(id) ?? 0) + weight / (rankConstant + index + 1));
  };
  if (mode !== "keyword") add(meaning, weights.meaning);
  if (mode !== "semantic") add(words, weights.words);
  const most = ((mode === "keyword" ? 0 : weights.meaning) + (mode === "semantic" ? 0 : weights.words)) / (rankConstant + 1);
  return [...scores].map(([id, score]) => ({ id, score: score / most })).sort((a, b) => b.score - a.score || Number(a.id) - Number(b.id));
}
