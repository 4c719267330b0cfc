import type { DemoPlan } from "@/db/seed/content/organizations/demo-organizations";
import { createContext, type Runtime } from "@/lib/context";
import { formatNumber } from "@/lib/format";
import { type SeededCounts, seedOrganization } from "./seed-organization";

type DemoSeed = {
  runtime: Runtime;
  plans: readonly DemoPlan[];
  /** Of the organization that is there already and gets the first plan; the others are made. */
  firstOrganizationId: string;
  ownerId: string;
  now: Date;
  /** One line for the terminal. */
  report: (line: string) => void;
};

/** Believable organizations with a past that ends at `now`, through the same operations as everything else. */
export async function seedDemo({ runtime, plans, firstOrganizationId, ownerId, now, report }: DemoSeed): Promise<void> {
  for (const [index, plan] of plans.entries()) {
    const { name, slug } = plan.organization;
    const startedAt = performance.now();
    const organizationId = index === 0 ? firstOrganizationId : (await runtime.identity.organizations.insert({ name, slug, ownerId })).organizationId;
    const context = createContext({ runtime, actor: { kind: "system", job: "seed", organizationId } });
    const counts = await seedOrganization({ context, plan, now: now.getTime() });
    report(`Demo: ${name}: ${describe(counts)} (${((performance.now() - startedAt) / 1_000).toFixed(1)} s)`);
  }
}

function describe({ workflows, articles, executions, conversations, metrics }: SeededCounts): string {
  return [
    `${formatNumber(workflows)} workflows`,
    `${formatNumber(executions)} runs`,
    `${formatNumber(articles)} articles`,
    `${formatNumber(conversations)} conversations`,
    `${formatNumber(metrics)} metric points`,
  ].join(", ");
}
