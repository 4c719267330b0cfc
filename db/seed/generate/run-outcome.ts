import type { PlacedWorkflow } from "@/db/seed/generate/demo-organization";
import { createFailure, type Failure, failureWeight } from "@/db/seed/generate/failures";
import type { IncidentWindow } from "@/db/seed/generate/incidents";
import type { Step } from "@/db/seed/generate/path";
import type { Random } from "@/db/seed/generate/random";

/** How a run ends, and at which of its steps. */
export type Outcome = { status: "success" } | { status: "cancelled"; stepIndex: number } | { status: "error" | "timeout"; stepIndex: number; failure: Failure };

const cancelledShare = 0.005;
const timeoutShare = 0.07;

type Circumstances = { workflow: PlacedWorkflow; steps: Step[]; startedAt: number; incidents: IncidentWindow[]; isRetry: boolean; random: Random };

export function decideOutcome({ workflow, steps, startedAt, incidents, isRetry, random }: Circumstances): Outcome {
  const struck = strike({ steps, startedAt, incidents, random });
  if (struck !== null) return struck;
  if (random.chance(cancelledShare) && steps.length > 2) return { status: "cancelled", stepIndex: random.int(1, steps.length - 1) };
  const { failure } = workflow.automation.runs;
  if (!random.chance(isRetry ? Math.min(0.3, failure * 4) : failure)) return { status: "success" };
  const stepIndex = random.pickWeighted(steps.map(({ node }, index) => [index, failureWeight(node)] as const));
  const step = steps[stepIndex];
  if (step === undefined) return { status: "success" };
  if (random.chance(timeoutShare) && failureWeight(step.node) > 0.5) {
    const seconds = timeoutSeconds(workflow);
    return { status: "timeout", stepIndex, failure: { message: `The run was stopped: it took longer than ${seconds} s`, code: "TIMEOUT" } };
  }
  return { status: "error", stepIndex, failure: createFailure(step.node, random) };
}

function strike({ steps, startedAt, incidents, random }: Pick<Circumstances, "steps" | "startedAt" | "incidents" | "random">): Outcome | null {
  const incident = incidents.find(({ from, to }) => startedAt >= from && startedAt < to);
  if (!incident) return null;
  const stepIndex = steps.findIndex(({ node }) => node.data.integration === incident.integration);
  if (stepIndex < 0 || !random.chance(incident.failure)) return null;
  const message = incident.message.replace("#", String(random.int(10, 999)));
  return { status: "error", stepIndex, failure: { message, code: incident.code } };
}

/** Slow workflows were given an hour. */
export function timeoutSeconds({ automation }: PlacedWorkflow): number {
  return (automation.runs.pace ?? 1) > 3 ? 3_600 : 300;
}
