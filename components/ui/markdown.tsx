import type { ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { ScrollBox, ScrollText } from "@/components/ui/scroll-box";
import { showHtml } from "@/components/ui/show-html";
import { cn } from "@/lib/cn";

/** Raw HTML is never rendered: it is dropped, or shown as text where `isHtmlShown`. */
export type MarkdownProps = { text: string; isHtmlShown?: boolean; className?: string };
type Nested = { children?: ReactNode };

/** The page's own title is the only h1, so the document's headings start one step lower. Images are named, never fetched. */
const components: Components = {
  h1: ({ children }: Nested) => <h2>{children}</h2>,
  h2: ({ children }: Nested) => <h3>{children}</h3>,
  h3: ({ children }: Nested) => <h4>{children}</h4>,
  h4: ({ children }: Nested) => <h5>{children}</h5>,
  h5: ({ children }: Nested) => <h6>{children}</h6>,
  a: ({ children, href }) => (
    <a href={href} rel="noopener noreferrer nofollow" target={href?.startsWith("#") === true ? undefined : "_blank"}>
      {children}
    </a>
  ),
  img: ({ alt }) => <em>[image{alt === undefined || alt === "" ? "" : `: ${alt}`}]</em>,
  table: ({ children }: Nested) => (
    <ScrollBox aria-label="Table" className="prose-table">
      <table>{children}</table>
    </ScrollBox>
  ),
  pre: ({ children }: Nested) => <ScrollText>{children}</ScrollText>,
  input: ({ checked }) => (
    <input
      type="checkbox"
      checked={checked === true}
      readOnly
      disabled
      aria-label={checked === true ? "done" : "to do"}
      className="mr-1.5 align-[-2px] accent-accent"
    />
  ),
};

export function Markdown({ text, isHtmlShown = false, className }: MarkdownProps) {
  return (
    <div className={cn("prose", className)}>
      <ReactMarkdown remarkPlugins={isHtmlShown ? [remarkGfm, showHtml] : [remarkGfm]} rehypePlugins={[rehypeSanitize]} components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
