"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef, useState } from "react";

/** Up to here all rows are in the page, and in the server's HTML; above it only those near the view. */
const plainMax = 100;
const topbarPx = 64;

/** The rows of a table that scrolls with the page. `before` and `after` are the heights of what is not drawn. */
export function useWindowRows({ count, rowPx }: { count: number; rowPx: number }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [bodyTop, setBodyTop] = useState(0);
  const isWindowed = count > plainMax;
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowPx,
    overscan: 12,
    scrollMargin: bodyTop,
    scrollPaddingStart: topbarPx,
    enabled: isWindowed,
  });

  // Without dependencies: a banner above the table moves it, and the same number set again renders nothing.
  useLayoutEffect(() => {
    if (body.current !== null) setBodyTop(Math.round(body.current.getBoundingClientRect().top + window.scrollY));
  });

  const focusRow = useCallback(
    (index: number) => {
      if (isWindowed) virtualizer.scrollToIndex(index);
      // The row may have to be drawn first.
      requestAnimationFrame(() => requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-index="${index}"] :is(a, button)`)?.focus()));
    },
    [isWindowed, virtualizer],
  );

  const drawn = virtualizer.getVirtualItems();
  const all = Array.from({ length: isWindowed ? 0 : count }, (_, index) => index);
  return {
    body,
    focusRow,
    measureRow: isWindowed ? virtualizer.measureElement : undefined,
    indexes: isWindowed ? drawn.map(({ index }) => index) : all,
    before: isWindowed ? Math.max(0, (drawn[0]?.start ?? bodyTop) - bodyTop) : 0,
    after: isWindowed ? Math.max(0, virtualizer.getTotalSize() - ((drawn.at(-1)?.end ?? bodyTop) - bodyTop)) : 0,
  };
}
