/**
 * Words that people of this field use for one another, where the small embedding model does not know it: of a question for
 * "secrets" it thought nearer to every page with "flow file" in it than to the page named "credentials".
 */
const synonyms: readonly (readonly string[])[] = [
  ["secret", "credential"],
  ["login", "sign-in"],
  ["run", "execution"],
];

/** The query with each such word followed by its synonym, in the same number: "keep secrets out" becomes "keep secrets credentials out". */
export function expandQuery(text: string): string {
  return text.replace(/[\p{L}-]+/gu, (word) => {
    const lower = word.toLowerCase();
    const isPlural = lower.length > 3 && lower.endsWith("s");
    const single = isPlural ? lower.slice(0, -1) : lower;
    const others = synonyms.find((ring) => ring.includes(single))?.filter((other) => other !== single && !text.toLowerCase().includes(other)) ?? [];
    return [word, ...others.map((other) => (isPlural ? `${other}s` : other))].join(" ");
  });
}
