"use client";

import { type RefObject, useEffect, useRef } from "react";

const marginPx = 400;

/** The element at the end of a list: shortly before it comes into view, more is asked for. */
export function useEndReached(onReached: () => void): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (element === null) return;
    const observer = new IntersectionObserver(([entry]) => (entry?.isIntersecting === true ? onReached() : undefined), { rootMargin: `${marginPx}px` });
    observer.observe(element);
    return () => observer.disconnect();
  });
  return end;
}
