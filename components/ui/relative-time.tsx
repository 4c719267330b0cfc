"use client";

import { useNow } from "@/components/ui/use-now";
import { formatAbsolute, formatRelativeTime } from "@/lib/format";

export type RelativeTimeProps = { iso: string; className?: string };

/**
 * The server and the browser read different clocks: the server's text stays through hydration, and the key then
 * replaces the element by one with the viewer's clock and zone.
 */
export function RelativeTime({ iso, className }: RelativeTimeProps) {
  const now = useNow();
  const isHydrated = now !== null;
  return (
    <time
      key={isHydrated ? "viewer" : "server"}
      dateTime={iso}
      title={isHydrated ? titleOf(iso) : formatAbsolute(iso, "UTC")}
      className={className}
      suppressHydrationWarning
    >
      {formatRelativeTime(iso, now ?? Date.now())}
    </time>
  );
}

function titleOf(iso: string): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const utc = formatAbsolute(iso, "UTC");
  return zone === "UTC" ? utc : `${formatAbsolute(iso, zone)}\n${utc}`;
}
