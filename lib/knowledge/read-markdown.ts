import { posix } from "node:path";
import { type FrontMatter, splitFrontMatter } from "@/lib/knowledge/front-matter";
import { shorten } from "@/lib/knowledge/heading-text";
import { scanMarkdown } from "@/lib/knowledge/scan-markdown";
import { articleBytesMax } from "@/lib/schemas/knowledge";

export type ReadArticle = { title: string; content: string; category: string | null; tags: string[]; source: string };
/** `error` and `warnings` are sentences for the person who sent the file. */
export type ReadMarkdown = { ok: true; article: ReadArticle; warnings: string[] } | { ok: false; error: string };

const endings = /\.(md|markdown|txt)$/i;
const limits = { title: 255, category: 100, tag: 50, tags: 50 };

/**
 * An article from a Markdown or text file, within what `CreateArticleInput` takes. `name` is the path relative to what was
 * sent: its folder is the category where the front matter names none. `content` is the text after the front matter.
 */
export function readMarkdownFile({ name, content }: { name: string; content: Uint8Array }): ReadMarkdown {
  const decoded = decodeText(name, content);
  if ("error" in decoded) return { ok: false, error: decoded.error };
  const { fields, body, afterBlock, warnings } = splitFrontMatter(decoded.text);
  const text = readText({ fields, body, warnings });
  if (text === "") return { ok: false, error: "The file has no text." };
  const path = posix.normalize(name.replaceAll("\\", "/"));
  const article = {
    title: readTitle({ fields, afterBlock, path, warnings }),
    content: text,
    category: readCategory({ fields, path, warnings }),
    tags: readTags(fields.tags, warnings),
    source: name,
  };
  return { ok: true, article, warnings };
}

function decodeText(name: string, content: Uint8Array): { text: string } | { error: string } {
  if (/\p{Cc}/u.test(name)) return { error: "The file's name has control characters." };
  if (!endings.test(name)) return { error: `${describeEnding(name)} are not supported yet: send .md, .markdown or .txt.` };
  if (content.byteLength === 0) return { error: "The file is empty." };
  if (content.byteLength > articleBytesMax)
    return { error: `The file has ${(content.byteLength / 1024 ** 2).toFixed(1)} MiB; ${articleBytesMax / 1024 ** 2} MiB is the most an article can have.` };
  if (content.includes(0)) return { error: "The file is not text: it has NUL bytes. Save it as UTF-8." };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(content) };
  } catch {
    return { error: "The file is not valid UTF-8. Save it as UTF-8 and send it again." };
  }
}

function describeEnding(name: string): string {
  const { ext } = posix.parse(name.replaceAll("\\", "/"));
  return ext === "" ? "Files without an ending" : `Files ending in ${shorten(ext, 20)}`;
}

/** A page of which only the title was ever written is still found by it. */
function readText({ fields, body, warnings }: Pick<FrontMatter, "fields" | "body" | "warnings">): string {
  const text = body.replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, "").trimEnd();
  if (text !== "") return text;
  const title = plainLine(fields.title);
  if (title !== "") warnings.push("The file has no text but its title, which was taken for it.");
  return title;
}

type Source = { fields: FrontMatter["fields"]; path: string; warnings: string[] };

function readTitle({ fields, afterBlock, path, warnings }: Source & { afterBlock: string }): string {
  const title = plainLine(fields.title) || firstHeading(afterBlock) || plainLine(posix.parse(path).name) || "Untitled";
  if (title.length > limits.title) warnings.push(`The title was cut to ${limits.title} characters.`);
  return shorten(title, limits.title);
}

function firstHeading(text: string): string {
  for (const block of scanMarkdown(text)) if (block.kind === "heading" && block.text !== "") return block.text;
  return "";
}

function readCategory({ fields, path, warnings }: Source): string | null {
  const folder = posix.basename(posix.dirname(path));
  const category = plainLine(fields.category) || (/^\.*$/.test(folder) ? "" : plainLine(folder));
  if (category.length > limits.category) warnings.push(`The category was cut to ${limits.category} characters.`);
  return category === "" ? null : shorten(category, limits.category);
}

/** A list, or a text with commas between the tags. */
function readTags(value: unknown, warnings: string[]): string[] {
  const items: unknown[] = typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [value];
  const tags = [...new Set(items.map(plainLine).filter((tag) => tag !== ""))];
  const fitting = tags.filter((tag) => tag.length <= limits.tag).slice(0, limits.tags);
  if (fitting.length < tags.length)
    warnings.push(`${tags.length - fitting.length} of ${tags.length} tags were left out: ${limits.tags} tags of ${limits.tag} characters are the most.`);
  return fitting;
}

/** One line of a text or number; empty for anything else. YAML escapes can hold what no store takes, such as NUL. */
function plainLine(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return "";
  return String(value)
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
