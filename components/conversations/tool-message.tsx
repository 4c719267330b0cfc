import { ChevronRight } from "lucide-react";
import { CopyButton } from "@/components/ui/copy-button";
import { ScrollText } from "@/components/ui/scroll-box";
import type { ConversationMessage } from "@/lib/schemas/conversation";

export type ToolMessageProps = { message: ConversationMessage; isOpen: boolean };

const prettyLengthMax = 200_000;

/** What a tool answered, for whoever wants to know. */
export function ToolMessage({ message: { content, metadata }, isOpen }: ToolMessageProps) {
  const name = [metadata.toolName, metadata.tool, metadata.name].find((value): value is string => typeof value === "string");
  const text = toPretty(content);
  return (
    <details open={isOpen} className="group/tool mt-1 rounded-control border border-line bg-page">
      <summary className="flex min-h-8 items-center gap-2 px-2.5 text-xs text-muted [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 shrink-0 transition-transform group-open/tool:rotate-90" />
        {name === undefined ? null : <span className="max-w-48 shrink-0 truncate font-mono font-medium text-ink">{name}</span>}
        <span className="min-w-0 flex-1 truncate font-mono group-open/tool:invisible">{content.slice(0, 200)}</span>
      </summary>
      <div className="relative border-t border-line">
        <ScrollText className="max-h-96 overflow-auto py-2.5 pr-10 pl-3 font-mono text-xs whitespace-pre-wrap text-ink [overflow-wrap:anywhere]">
          {text}
        </ScrollText>
        <CopyButton value={content} label="Copy the tool's answer" className="absolute top-1 right-1" />
      </div>
    </details>
  );
}

function toPretty(content: string): string {
  if (content.length > prettyLengthMax || !/^\s*[[{]/.test(content)) return content;
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    return content;
  }
}
