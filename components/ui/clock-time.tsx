"use client";

import { useNow } from "@/components/ui/use-now";
import { formatAbsolute, formatClock } from "@/lib/format";

/** `isAbsolute` names the day and the zone in the text itself. */
export type ClockTimeProps = { iso: string; isAbsolute?: boolean; className?: string };

/** The server's text is in UTC; once the page lives it is in the viewer's zone. The full date and UTC show on hover. */
export function ClockTime({ iso, isAbsolute = false, className }: ClockTimeProps) {
  const now = useNow();
  const isHydrated = now !== null;
  const zone = isHydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC";
  const absolute = formatAbsolute(iso, zone);
  const utc = formatAbsolute(iso, "UTC");
  return (
    <time
      key={isHydrated ? "viewer" : "server"}
      dateTime={iso}
      title={zone === "UTC" ? utc : `${absolute}\n${utc}`}
      className={className}
      suppressHydrationWarning
    >
      {isAbsolute ? absolute : formatClock(iso, now ?? Date.now(), zone)}
    </time>
  );
}
