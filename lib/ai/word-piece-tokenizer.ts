import { readFile } from "node:fs/promises";
import { Tokenizer } from "@huggingface/tokenizers";
import type { TokenCounter } from "@/lib/ai/embedder";

export type WordPieceTokenizer = TokenCounter & {
  /** Ids between [CLS] and [SEP], `tokensMax` at most with both. */
  encode(text: string, tokensMax: number): number[];
};

/** The package spends seconds on megabytes; 256 tokens of any real text lie far within this. */
const encodedCharactersMax = 16_384;
const cachedWordsMax = 50_000;

/** Throws what `readFile` throws, and an `Error` on a file that is not a tokenizer. */
export async function loadWordPieceTokenizer(file: string): Promise<WordPieceTokenizer> {
  const tokenizer = new Tokenizer(JSON.parse(await readFile(file, "utf8")), {});
  const lengths = new Map<string, number>();

  function countWord(word: string): number {
    const known = lengths.get(word);
    if (known !== undefined) return known;
    const length = tokenizer.encode(word, { add_special_tokens: false }).ids.length;
    if (lengths.size >= cachedWordsMax) lengths.clear();
    lengths.set(word, length);
    return length;
  }

  return {
    countTokens(text) {
      let count = 0;
      for (const [word] of text.matchAll(/\S+/g)) count += countWord(word);
      return count;
    },
    // The package ignores the truncation (128) and padding that the file asks for.
    encode(text, tokensMax) {
      const { ids } = tokenizer.encode(withinReach(text));
      return ids.length <= tokensMax ? ids : [...ids.slice(0, tokensMax - 1), ...ids.slice(-1)];
    },
  };
}

function withinReach(text: string): string {
  return text.length <= encodedCharactersMax ? text : text.replace(/\s+/g, " ").slice(0, encodedCharactersMax);
}
