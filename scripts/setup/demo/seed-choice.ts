import { type DemoPlan, fullDemo, smallDemo } from "@/db/seed/content/organizations/demo-organizations";

const plans: Record<string, readonly DemoPlan[]> = { demo: fullDemo, small: smallDemo, none: [] };

/** What `REPORUNNER_SEED` asks for; the full demo where it is not set. @throws an Error of one sentence */
export function readSeedChoice(value: string | undefined): readonly DemoPlan[] {
  const plan = plans[value || "demo"];
  if (plan === undefined) throw new Error(`REPORUNNER_SEED is “${value}”: set it to demo, small or none.`);
  return plan;
}
