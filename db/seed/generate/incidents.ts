import { dayMs, hourMs, localDays, toUtc, weekdayOf } from "@/db/seed/generate/calendar";
import type { DemoOrganization, Incident } from "@/db/seed/generate/demo-organization";

export type IncidentWindow = Incident & { from: number; to: number };

const saturday = 6;

export function placeIncidents({ organization, now }: { organization: DemoOrganization; now: number }): IncidentWindow[] {
  const { timeZone, incidents } = organization;
  return incidents.map((incident) => {
    const [day = 0] = localDays({ from: now - incident.daysAgo * dayMs, to: now, timeZone });
    const weekday = weekdayOf(day);
    const workday = day - (weekday === saturday ? 1 : weekday === 0 ? 2 : 0) * dayMs;
    return { ...incident, from: toUtc(workday + incident.fromHour * hourMs, timeZone), to: toUtc(workday + incident.toHour * hourMs, timeZone) };
  });
}
