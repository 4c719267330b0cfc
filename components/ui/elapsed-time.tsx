"use client";

import { useEffect, useState } from "react";
import { formatDurationMs } from "@/lib/format";

export type ElapsedTimeProps = { since: string; className?: string };

const tickMs = 1_000;

/** "12 s…", counting. Empty on the server, whose clock is another. */
export function ElapsedTime({ since, className }: ElapsedTimeProps) {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  if (now === null) return <span className={className}>…</span>;
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / tickMs));
  return <span className={className}>{seconds < 60 ? `${seconds} s…` : `${formatDurationMs(seconds * tickMs)}…`}</span>;
}
