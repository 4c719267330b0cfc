import { dayMs, growthAt, localDays, pickTimeOfDay, toUtc, weekdayWeight } from "@/db/seed/generate/calendar";
import type { PlacedWorkflow } from "@/db/seed/generate/demo-organization";
import type { RunReport } from "@/db/seed/generate/execution-report";
import { createRandom } from "@/db/seed/generate/random";
import { scheduleTimes } from "@/db/seed/generate/schedule";

export type Arrival = { workflow: PlacedWorkflow; startedAt: number; triggerType: RunReport["triggerType"] };

/** Brings the whole demo to some twenty thousand runs. */
const volume = 0.66;
const manualShare = 0.03;

/** When a workflow's runs began, in order: by its schedule, else by the rhythm of its hours and weekdays. */
export function arrivalsOf({ workflow, timeZone, from, now }: { workflow: PlacedWorkflow; timeZone: string; from: number; now: number }): Arrival[] {
  const { definition, runs } = workflow.automation;
  const trigger = definition.nodes.find(({ type }) => type.startsWith("trigger."));
  const to = definition.isActive ? now : (workflow.changedAt.at(-1) ?? now);
  const random = createRandom(`${workflow.workflowId}/arrivals`);
  const { cron, timeZone: cronZone } = trigger?.data.parameters ?? {};
  if (typeof cron === "string") {
    const times = scheduleTimes({ cron, timeZone: typeof cronZone === "string" ? cronZone : timeZone, from, to });
    return times
      .map((time) => ({ workflow, startedAt: time + random.int(40, 1_900), triggerType: "schedule" as const }))
      .filter(({ startedAt }) => startedAt <= to);
  }
  const usual: Arrival["triggerType"] = trigger?.type === "trigger.api" ? "api" : "webhook";
  return (
    localDays({ from, to, timeZone })
      .flatMap((day): Arrival[] => {
        const hours = runs.hours ?? "office";
        const mean = (runs.perDay ?? 1) * volume * weekdayWeight(hours, day) * growthAt(day, now);
        return Array.from({ length: random.count(mean) }, () => ({
          workflow,
          startedAt: Math.round(toUtc(day + Math.min(dayMs - 1, pickTimeOfDay(hours, random)), timeZone)),
          triggerType: random.chance(manualShare) ? "manual" : usual,
        }));
      })
      .filter(({ startedAt }) => startedAt >= from && startedAt < to)
      .sort((a, b) => a.startedAt - b.startedAt)
      // Two in one millisecond would be the same run twice: all of a run follows from its workflow and its start.
      .filter(({ startedAt }, index, sorted) => startedAt !== sorted[index - 1]?.startedAt)
  );
}
