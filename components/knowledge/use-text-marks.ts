"use client";

import { type RefObject, useEffect } from "react";

const registryName = "passage-match";

/**
 * Marks whole words in text that is already rendered. The browser paints them over the text (`::highlight()`), so that what
 * React rendered from Markdown stays as React knows it. A browser without it shows the same text, unmarked.
 */
export function useTextMarks(container: RefObject<HTMLElement | null>, words: readonly string[]): void {
  const key = [...new Set(words.map((word) => word.toLowerCase()))].sort().join("\n");
  useEffect(() => {
    const element = container.current;
    if (element === null || key === "" || !("highlights" in CSS)) return;
    const alternatives = key.split("\n").map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
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
