import { cookies } from "next/headers";
import { zoneCookie } from "@/components/layout/zone-cookie";
import { TimeZone } from "@/lib/schemas/time-zone";

/** Null before the browser has said it. */
export async function readViewerZone(): Promise<string | null> {
  const zone = TimeZone.safeParse((await cookies()).get(zoneCookie)?.value);
  return zone.success ? zone.data : null;
}
