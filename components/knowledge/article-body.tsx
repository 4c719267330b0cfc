"use client";

import { useRef } from "react";
import { placePassage, withoutTitle } from "@/components/knowledge/place-passage";
import { HighlightedText } from "@/components/ui/highlighted-text";
import { Markdown } from "@/components/ui/markdown";
import type { TextRange } from "@/components/ui/split-highlights";
import { textMarkClasses, useTextMarks } from "@/components/ui/use-text-marks";

export type FoundPassage = { text: string; highlights: readonly TextRange[] };
export type ArticleBodyProps = { title: string; content: string; found?: FoundPassage };

/** Rendering Markdown takes the page about a second per 150,000 characters. */
const renderedLengthMax = 150_000;
const setOffClasses = "my-4 rounded-r-control border-l-2 border-accent bg-accent-soft px-3 py-2.5";

/** An article's text, with the passage that a search found set off in its place. */
export function ArticleBody({ title, content, found }: ArticleBodyProps) {
  const container = useRef<HTMLDivElement>(null);
  const text = withoutTitle({ content, title });
  const placed = found === undefined || text.length > renderedLengthMax ? null : placePassage({ content: text, passage: found.text });
  useTextMarks(container, placed === null || found === undefined ? [] : found.highlights.map(({ start, end }) => found.text.slice(start, end)));

  if (placed !== null)
    return (
      <>
        {placed.before === "" ? null : <Markdown text={placed.before} />}
        <section ref={container} aria-label="Matching passage" data-passage className={`${setOffClasses} ${textMarkClasses} scroll-mt-24`}>
          <Markdown text={placed.passage} />
        </section>
        {placed.after === "" ? null : <Markdown text={placed.after} />}
      </>
    );
  return (
    <>
      {found === undefined ? null : (
        <section aria-label="Matching passage" className={setOffClasses}>
          <p className="mb-1 text-xs font-medium text-muted">Matching passage</p>
          <p className="text-base whitespace-pre-line text-muted">
            <HighlightedText text={found.text} highlights={found.highlights} />
          </p>
        </section>
      )}
      {text.length > renderedLengthMax ? <PlainText text={text} /> : <Markdown text={text} />}
    </>
  );
}

function PlainText({ text }: { text: string }) {
  return (
    <>
      <p className="mb-2 text-xs text-muted">This article is too long to be laid out, so its Markdown is shown as it is.</p>
      <div className="font-mono text-xs whitespace-pre-wrap text-muted [overflow-wrap:anywhere]">{text}</div>
    </>
  );
}
