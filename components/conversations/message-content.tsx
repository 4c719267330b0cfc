"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Markdown } from "@/components/ui/markdown";
import { cn } from "@/lib/cn";
import { formatNumber } from "@/lib/format";
import type { ConversationMessage } from "@/lib/schemas/conversation";

export type MessageContentProps = { message: ConversationMessage; isWhole: boolean };

const shownLengths = { user: 4_000, assistant: 12_000, system: 280, tool: 0 };
/** Laying out Markdown takes the page about a second per 150,000 characters. */
const renderedLengthMax = 60_000;

/** People write lines, so a line's end is one; a model writes Markdown. Nobody's HTML is anything but text. */
export function MessageContent({ message: { content, messageType }, isWhole }: MessageContentProps) {
  const [isExpanded, setExpanded] = useState(false);
  const isLong = content.length > shownLengths[messageType] * 1.25;
  const text = isLong && !isExpanded && !isWhole ? `${content.slice(0, shownLengths[messageType])}…` : content;
  return (
    <>
      {text.length > renderedLengthMax ? (
        <div className="mt-1 font-mono text-xs whitespace-pre-wrap text-muted [overflow-wrap:anywhere]">{text}</div>
      ) : (
        <Markdown
          text={text}
          isHtmlShown
          className={cn("mt-1", messageType === "assistant" ? "" : "[&_p]:whitespace-pre-line", messageType === "system" ? "!text-[12px]" : "!text-ink")}
        />
      )}
      {isLong && !isWhole ? (
        <Button size="sm" className="mt-2" onClick={() => setExpanded(!isExpanded)} aria-expanded={isExpanded}>
          {isExpanded ? "Show less" : `Show all ${formatNumber(content.length)} characters`}
        </Button>
      ) : null}
    </>
  );
}
