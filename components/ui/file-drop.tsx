"use client";

import { Upload } from "lucide-react";
import { type DragEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type FileDropItem, FileDropList } from "@/components/ui/file-drop-list";
import { isAccepted, readDroppedFiles } from "@/components/ui/read-dropped-files";
import { cn } from "@/lib/cn";

export type FileDropProps = {
  /** "Drop workflow files or folders here" */
  label: string;
  /** Which formats, and how large at most. */
  hint: string;
  /** As of the HTML attribute: ".json,.md". */
  accept: string;
  onFiles: (files: File[]) => void;
  /** Files that were dropped and are not of `accept`. */
  onRejected?: (files: File[]) => void;
  isMultiple?: boolean;
  isDisabled?: boolean;
  items?: readonly FileDropItem[];
};

export function FileDrop({ label, hint, accept, onFiles, onRejected, isMultiple = true, isDisabled = false, items = [] }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [isOver, setOver] = useState(false);

  function take(files: File[]) {
    const accepted = files.filter((file) => isAccepted(file, accept));
    const rejected = files.filter((file) => !isAccepted(file, accept));
    if (accepted.length > 0) onFiles(isMultiple ? accepted : accepted.slice(0, 1));
    if (rejected.length > 0) onRejected?.(rejected);
  }

  async function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!isDisabled) take(await readDroppedFiles(event.dataTransfer));
  }

  return (
    <div className="flex min-w-0 flex-col gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the drop area is an extra for the pointer, the button inside does the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          "flex flex-col items-center rounded-card border border-dashed border-field px-4 py-7 text-center transition-colors",
          isOver && !isDisabled ? "border-accent bg-accent-soft" : "bg-page",
          isDisabled && "opacity-60",
        )}
      >
        <Upload aria-hidden className="size-5 text-muted" strokeWidth={1.75} />
        <p className="mt-2 text-sm font-medium text-ink">{label}</p>
        <p id={hintId} className="mt-0.5 text-xs text-muted">
          {hint}
        </p>
        <Button size="sm" className="mt-3" disabled={isDisabled} aria-describedby={hintId} onClick={() => input.current?.click()}>
          {isMultiple ? "Choose files" : "Choose a file"}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={label}
          accept={accept}
          multiple={isMultiple}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            // The same file can be chosen again after it was mended.
            event.target.value = "";
          }}
        />
      </div>
      <FileDropList items={items} />
    </div>
  );
}
