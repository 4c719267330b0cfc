/** Words between backticks stand as code. */
export function InlineCode({ text }: { text: string }) {
  return text.split("`").map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
      <code key={at} className="rounded-tag bg-hover px-1 font-mono text-[0.92em] [overflow-wrap:anywhere]">
        {part}
      </code>
    ),
  );
}
