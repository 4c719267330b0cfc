"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { zoneCookie } from "@/components/layout/zone-cookie";

export type ViewerZoneProps = {
  /** What the server took for the viewer's zone; null where it did not know. */
  known: string | null;
};

const yearSeconds = 365 * 24 * 60 * 60;

/** Only the browser knows the viewer's zone. The first visit is drawn in UTC and says so; from then on the server draws days as the viewer has them. */
export function ViewerZone({ known }: ViewerZoneProps) {
  const router = useRouter();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === known || document.cookie.includes(`${zoneCookie}=${encodeURIComponent(zone)}`)) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
    document.cookie = `${zoneCookie}=${encodeURIComponent(zone)}; path=/; max-age=${yearSeconds}; samesite=lax`;
    router.refresh();
  }, [known, router]);
  return null;
}
