"use client";

import { useState } from "react";
import { cn } from "@/lib/cn";
import { formatNumber } from "@/lib/format";

export type JsonLeafProps = { name: string; value: unknown };

const lengthMax = 400;

/** One key and what has no inside. A long text is cut until it is asked for; its line breaks stay. */
export function JsonLeaf({ name, value }: JsonLeafProps) {
  const [isWhole, setWhole] = useState(false);
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "null");
  const isLong = text.length > lengthMax;
  const shown = isLong && !isWhole ? `${text.slice(0, lengthMax)}…` : text;
  const isBlock = typeof value === "string" && (isLong || text.includes("\n"));
  return (
    <div className="min-h-6 py-0.5 pl-4">
      <span className="text-accent-ink [overflow-wrap:anywhere]">{name}</span>
      <span className="text-muted">: </span>
      <span
        className={cn(
          colourOf(value),
          "[overflow-wrap:anywhere]",
          isBlock && "mt-0.5 block max-h-96 overflow-y-auto rounded-tag bg-hover px-2 py-1 whitespace-pre-wrap",
        )}
      >
        {typeof value === "string" && !isBlock ? `"${shown}"` : shown}
      </span>
      {isLong ? (
        <button type="button" onClick={() => setWhole(!isWhole)} className="font-sans text-accent-ink underline underline-offset-2">
          {isWhole ? "Show less" : `Show all ${formatNumber(text.length)} characters`}
        </button>
      ) : null}
    </div>
  );
}

function colourOf(value: unknown): string {
  if (typeof value === "string") return "text-success-ink";
  if (typeof value === "number" || typeof value === "boolean") return "text-info-ink";
  return "text-muted";
}
