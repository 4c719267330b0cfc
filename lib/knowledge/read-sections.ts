import { shorten } from "@/lib/knowledge/heading-text";
import type { Words } from "@/lib/knowledge/read-words";
import type { MarkdownBlock } from "@/lib/knowledge/scan-markdown";

/** Word indexes, `to` excluded. `path` begins with the article's title. */
export type Section = { from: number; to: number; path: string[]; hasBody: boolean };

/** A section shorter than this shares a passage with the next: it costs a vector of 1.5 KB and says too little alone. */
const sectionTokensMin = 24;
const titleCharactersMax = 120;

export function readSections({ title, blocks, words }: { title: string; blocks: readonly MarkdownBlock[]; words: Words }): Section[] {
  const root = shorten(
    title
      .replace(/\p{Surrogate}/gu, "\uFFFD")
      .replace(/\s+/g, " ")
      .trim(),
    titleCharactersMax,
  );
  const sections: Section[] = [];
  const parents: { depth: number; text: string }[] = [];
  for (const [index, block] of blocks.entries()) {
    const from = words.blockStarts[index] ?? 0;
    const to = words.blockStarts[index + 1] ?? words.starts.length;
    const current = sections.at(-1);
    if (block.kind === "heading") {
      while ((parents.at(-1)?.depth ?? 0) >= block.depth) parents.pop();
      parents.push(block);
      sections.push({ from, to, path: pathOf(root, parents), hasBody: false });
    } else if (current) {
      current.to = to;
      current.hasBody = true;
    } else sections.push({ from, to, path: [root], hasBody: true });
  }
  return sections;
}

function pathOf(root: string, headings: readonly { text: string }[]): string[] {
  const texts = headings.map((heading) => heading.text).filter((text) => text !== "");
  return [root, ...(texts[0]?.toLowerCase() === root.toLowerCase() ? texts.slice(1) : texts)];
}

/** Neighbours that are packed together: a heading without text joins what follows it, and so does a very short section. */
export function groupSections(sections: readonly Section[], words: Words): Section[][] {
  const groups: Section[][] = [];
  let group: Section[] = [];
  for (const section of sections) {
    group.push(section);
    const tokens = (words.tokensBefore[section.to] ?? 0) - (words.tokensBefore[group[0]?.from ?? 0] ?? 0);
    if (!section.hasBody || tokens < sectionTokensMin) continue;
    groups.push(group);
    group = [];
  }
  return group.length > 0 ? [...groups, group] : groups;
}

/** What the paths of the sections with text have in common, or those of all where none has text. */
export function commonPath(sections: readonly Section[]): string[] {
  const withBody = sections.filter((section) => section.hasBody);
  const [first, ...rest] = (withBody.length > 0 ? withBody : sections).map((section) => section.path);
  return rest.reduce((common, path) => common.slice(0, lengthInCommon(common, path)), first ?? []);
}

function lengthInCommon(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((text, position) => text !== b[position]);
  return index === -1 ? a.length : index;
}
