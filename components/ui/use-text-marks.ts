"use client";

import { type RefObject, useEffect } from "react";
import { toWordPattern } from "@/components/ui/word-pattern";

const registryName = "passage-match";

/** What paints the marks, on the element that holds the text. */
export const textMarkClasses = "[&_*::highlight(passage-match)]:bg-mark";

/**
 * Marks words in text that is already rendered; `isStem` marks the words that begin so. The browser paints them over the text
 * (`::highlight()`), so that what React rendered from Markdown stays as React knows it. A browser without it shows the same text, unmarked.
 */
export function useTextMarks(container: RefObject<HTMLElement | null>, words: readonly string[], { isStem = false }: { isStem?: boolean } = {}): void {
  const key = [...new Set(words.map((word) => word.toLowerCase()))].sort().join("\n");
  useEffect(() => {
    const element = container.current;
    const pattern = toWordPattern(key === "" ? [] : key.split("\n"), { isStem });
    if (element === null || pattern === null || !("highlights" in CSS)) return;
    CSS.highlights.set(registryName, new Highlight(...findRanges(element, pattern)));
    return () => {
      CSS.highlights.delete(registryName);
    };
  });
}

function findRanges(element: HTMLElement, pattern: RegExp): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const match of (node.textContent ?? "").matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}
