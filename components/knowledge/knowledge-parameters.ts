import { createLoader, createSerializer, type inferParserType, parseAsNumberLiteral, parseAsString, parseAsStringLiteral } from "nuqs/server";

/** What `SearchInput` takes; asked for more, it refuses. */
export const queryLengthMax = 1_000;
export const resultLimits = [10, 50, 200] as const;
const searchModes = ["hybrid", "semantic", "keyword"] as const;

/** The whole view is in the URL, so that each is a link. */
export const knowledgeParsers = {
  q: parseAsString.withDefault(""),
  mode: parseAsStringLiteral(searchModes).withDefault("hybrid"),
  category: parseAsString,
  limit: parseAsNumberLiteral(resultLimits).withDefault(10),
  article: parseAsString,
};

export type KnowledgeParameters = inferParserType<typeof knowledgeParsers>;

export const loadKnowledgeParameters = createLoader(knowledgeParsers);
export const serializeKnowledgeParameters = createSerializer(knowledgeParsers);

export function isSearchable(q: string): boolean {
  const { length } = q.trim();
  return length > 0 && length <= queryLengthMax;
}
