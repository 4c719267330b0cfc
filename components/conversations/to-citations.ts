export type Citation = { title: string; articleId: string | null; url: string | null };

const citationsMax = 50;
const titleLengthMax = 200;

/**
 * What an answer leans on, as `metadata.citations` (or `sources`) names it: a list of texts or of objects with a `title`, an
 * `articleId` of the knowledge base or a `url`. Written by anybody, so only web addresses become links.
 */
export function toCitations({ citations, sources }: Record<string, unknown>): Citation[] {
  const list = [citations, sources].find(Array.isArray) ?? [];
  return list.slice(0, citationsMax).flatMap((item: unknown) => toCitation(item) ?? []);
}

function toCitation(item: unknown): Citation | null {
  if (typeof item === "string") return toNamed({ title: item, url: item });
  if (typeof item !== "object" || item === null) return null;
  const { title, name, articleId, url }: Record<string, unknown> = { ...item };
  return toNamed({ title: title ?? name, articleId, url });
}

function toNamed({ title, articleId, url }: { title: unknown; articleId?: unknown; url: unknown }): Citation | null {
  const article = /^[1-9][0-9]{0,17}$/.test(String(articleId ?? "")) ? String(articleId) : null;
  const address = typeof url === "string" && isWebAddress(url) ? url : null;
  const text = typeof title === "string" && title.trim() !== "" ? title.trim().slice(0, titleLengthMax) : (address ?? (article && `Article ${article}`));
  return text === null ? null : { title: text, articleId: article, url: address };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}
