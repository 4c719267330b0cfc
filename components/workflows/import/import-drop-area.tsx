"use client";

import { Upload } from "lucide-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { isAccepted, readDroppedFiles } from "@/components/ui/read-dropped-files";

export type ImportDropAreaProps = { children: ReactNode; onFiles: (files: File[], rejected: File[]) => void };

/** The whole list takes dropped files; the Import button does the same for the keyboard. */
export function ImportDropArea({ children, onFiles }: ImportDropAreaProps) {
  // Entering a child leaves its parent: only the sum of both says whether the pointer is still inside.
  const depth = useRef(0);
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const move = (event: DragEvent, step: number) => {
    if (!hasFiles(event)) return;
    depth.current = Math.max(0, depth.current + step);
    setOver(depth.current > 0);
  };

  async function drop(event: DragEvent) {
    depth.current = 0;
    setOver(false);
    // The dialog's own area has taken it.
    if (!hasFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    const files = await readDroppedFiles(event.dataTransfer);
    if (files.length > 0)
      onFiles(
        files.filter((file) => isAccepted(file, ".json")),
        files.filter((file) => !isAccepted(file, ".json")),
      );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for the pointer
    <div
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={drop}
      className="relative min-h-[calc(100dvh-132px)]"
    >
      {children}
      {isOver ? (
        <div className="pointer-events-none absolute -inset-2 z-20 flex items-start justify-center rounded-card border-2 border-dashed border-accent bg-accent-soft/80 pt-40 text-md font-semibold text-accent-ink">
          <Upload aria-hidden className="mr-2 size-5" />
          Drop to import
        </div>
      ) : null}
    </div>
  );
}
