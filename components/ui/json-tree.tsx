"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { JsonLeaf } from "@/components/ui/json-leaf";
import { cn } from "@/lib/cn";
import { formatNumber, plural } from "@/lib/format";

export type JsonTreeProps = { value: object; label: string; openDepth?: number };
type BranchProps = { name: string; value: object; depth: number; openDepth: number };

const shownMax = 100;

/** Only what is open is in the page, a hundred entries at a time, so that a large value costs nothing until it is looked at. */
export function JsonTree({ value, label, openDepth = 2 }: JsonTreeProps) {
  return (
    <ul aria-label={label} className="font-mono text-xs leading-[19px]">
      <Entries value={value} depth={0} openDepth={openDepth} />
    </ul>
  );
}

function Entries({ value, depth, openDepth }: Omit<BranchProps, "name">) {
  const [shown, setShown] = useState(shownMax);
  const entries = Object.entries(value);
  const rest = entries.length - shown;
  return (
    <>
      {entries.slice(0, shown).map(([name, inner]: [string, unknown]) => (
        <li key={name}>
          {isBranch(inner) ? <Branch name={name} value={inner} depth={depth} openDepth={openDepth} /> : <JsonLeaf name={name} value={inner} />}
        </li>
      ))}
      {rest > 0 ? (
        <li>
          <button type="button" onClick={() => setShown(shown + shownMax)} className="ml-4 font-sans text-accent-ink underline underline-offset-2">
            {formatNumber(rest)} more
          </button>
        </li>
      ) : null}
    </>
  );
}

function Branch({ name, value, depth, openDepth }: BranchProps) {
  const [isOpen, setOpen] = useState(depth < openDepth);
  const size = Array.isArray(value) ? `[…] ${plural(value.length, "item")}` : `{…} ${plural(Object.keys(value).length, "key")}`;
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-6 max-w-full items-center rounded-tag pr-1.5 text-left text-ink hover:bg-hover"
      >
        <ChevronRight aria-hidden className={cn("mr-0.5 size-3.5 shrink-0 text-muted transition-transform", isOpen && "rotate-90")} />
        <span className="truncate">{name}</span>
        <span className={cn("ml-1.5 shrink-0 text-muted", isOpen && "sr-only")}>{size}</span>
      </button>
      {isOpen ? (
        <ul className="ml-[7px] border-l border-line pl-2">
          <Entries value={value} depth={depth + 1} openDepth={openDepth} />
        </ul>
      ) : null}
    </>
  );
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}
