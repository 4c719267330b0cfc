import { dayMs } from "@/db/seed/generate/calendar";
import type { DemoOrganization, PlacedWorkflow } from "@/db/seed/generate/demo-organization";
import { createRandom } from "@/db/seed/generate/random";

/** Each workflow with an id, a birthday before the first run and the days of its changes. An inactive one was switched off by its last change. */
export function placeWorkflows({ organization, now }: { organization: DemoOrganization; now: number }): PlacedWorkflow[] {
  return organization.automations.map((automation) => {
    const { name, isActive } = automation.definition;
    const random = createRandom(`${organization.slug}/${name}/placed`);
    const createdAt = Math.round(now - random.int(95, 420) * dayMs - random.next() * dayMs);
    const changes = isActive ? random.int(0, 5) : random.int(1, 3);
    const changedAt = Array.from({ length: changes }, () => Math.round(now - (0.3 + 84 * random.next() ** 1.6) * dayMs)).sort((a, b) => a - b);
    return { workflowId: objectId(createdAt, random.hex(16)), automation, createdAt, changedAt };
  });
}

export function versionAt({ changedAt }: PlacedWorkflow, time: number): number {
  return 1 + changedAt.filter((change) => change <= time).length;
}

/** Its first eight digits are the second. */
export function objectId(time: number, tail: string): string {
  return (
    Math.floor(time / 1_000)
      .toString(16)
      .padStart(8, "0") + tail
  );
}
