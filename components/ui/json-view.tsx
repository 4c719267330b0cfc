"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { JsonLine } from "@/components/ui/json-line";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatBytes, plural } from "@/lib/format";

export type JsonViewProps = { value: unknown; label: string };

const linePx = 19;

/** Only the lines in view are in the page; copying takes all of it. */
export function JsonView({ value, label }: JsonViewProps) {
  const text = useMemo(() => JSON.stringify(value, null, 2), [value]);
  const lines = useMemo(() => text.split("\n"), [text]);
  const box = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({ count: lines.length, getScrollElement: () => box.current, estimateSize: () => linePx, overscan: 30 });
  return (
    <div className="rounded-card border border-line bg-surface">
      <div className="flex items-center gap-2 border-b border-line py-1.5 pr-2 pl-3.5 text-xs text-muted">
        <span className="flex-1">
          {plural(lines.length, "line")} · {formatBytes(text.length)}
        </span>
        <CopyButton value={text} label="Copy the JSON" />
      </div>
      <ScrollBox
        ref={box}
        aria-label={label}
        className="max-h-[clamp(320px,calc(100dvh-290px),1200px)] overflow-auto rounded-b-card py-2 font-mono text-xs -outline-offset-2"
      >
        <div style={{ height: virtualizer.getTotalSize() }} className="relative">
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <div key={index} style={{ top: start, height: linePx }} className="absolute left-0 flex min-w-full leading-[19px] whitespace-pre">
              <span aria-hidden className="sticky left-0 w-14 shrink-0 bg-surface pr-3 text-right text-muted select-none">
                {index + 1}
              </span>
              <JsonLine text={lines[index] ?? ""} />
            </div>
          ))}
        </div>
      </ScrollBox>
    </div>
  );
}
