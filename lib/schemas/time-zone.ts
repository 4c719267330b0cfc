import { z } from "zod";

/** A name and not an offset: days of 23 and 25 hours exist in zones only. */
const zoneName = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

/** IANA name, such as `Europe/Berlin`. */
export const TimeZone = z.string().max(64).refine(isTimeZone, "is not the name of a time zone, such as Europe/Berlin");

function isTimeZone(name: string): boolean {
  if (!zoneName.test(name)) return false;
  try {
    const known = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
    // Intl takes any case; MongoDB takes the one of the list.
    return known === name || known.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}
