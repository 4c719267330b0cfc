import { toWordPattern } from "@/components/ui/word-pattern";

const stemLengthMin = 3;

/** The beginnings by which PostgreSQL's English search takes words for the same: "retrying" and "retried" are both "retr". */
export function toStems(q: string): string[] {
  const words = q.toLowerCase().match(/(?<![\p{L}\p{N}])-?[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !word.startsWith("-") && word !== "or").map(toStem);
}

export function toStemPattern(q: string): RegExp | null {
  return toWordPattern(toStems(q), { isStem: true });
}

function toStem(word: string): string {
  const single = word.replace(/([^aeiouls])\1(?:ing|ed)$/, "$1");
  const stem = single.replace(/(?:ies|ied|ying|ing|ed|es|s|y|e)$/, "");
  return stem.length < stemLengthMin ? word : stem;
}
