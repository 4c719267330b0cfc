import { type Arrival, arrivalsOf } from "@/db/seed/generate/arrivals";
import { dayMs, minuteMs } from "@/db/seed/generate/calendar";
import type { DemoOrganization, PlacedWorkflow } from "@/db/seed/generate/demo-organization";
import type { RunReport } from "@/db/seed/generate/execution-report";
import { placeIncidents } from "@/db/seed/generate/incidents";
import { largeOutput } from "@/db/seed/generate/node-data";
import { createPathFinder } from "@/db/seed/generate/path";
import { createRandom } from "@/db/seed/generate/random";
import { cutAt, type RunRequest, simulateRun } from "@/db/seed/generate/run";
import { makeSubject } from "@/db/seed/generate/subjects";
import { objectId, versionAt } from "@/db/seed/generate/workflows";

const retriedShare = 0.35;
const runningNow = 3;
const pendingNow = 2;

export type ExecutionsRequest = {
  organization: DemoOrganization;
  workflows: readonly PlacedWorkflow[];
  now: number;
  days: number;
  /** How many of the newest runs keep the data of all their nodes. */
  withDataCount: number;
};

/** The runs of an organization up to `now`, oldest first. The same for the same organization and `now`. */
export function generateExecutions({ organization, workflows, now, days, withDataCount }: ExecutionsRequest): RunReport[] {
  const from = now - days * dayMs;
  const arrivals = workflows
    .flatMap((workflow) => arrivalsOf({ workflow, timeZone: organization.timeZone, from, now: now - minuteMs }))
    .sort((a, b) => a.startedAt - b.startedAt);
  const incidents = placeIncidents({ organization, now });
  const finders = new Map(workflows.map((workflow) => [workflow, createPathFinder(workflow.automation.definition)]));

  function simulate(arrival: Arrival, extra: Pick<RunRequest, "withData"> & Partial<RunRequest>): RunReport {
    const findPath = finders.get(arrival.workflow) ?? createPathFinder(arrival.workflow.automation.definition);
    return simulateRun({ ...arrival, organization, findPath, incidents, ...extra });
  }

  const runs: RunReport[] = [];
  for (const [index, arrival] of arrivals.entries()) {
    const withData = index >= arrivals.length - withDataCount;
    const run = simulate(arrival, { withData });
    runs.push(isAfter(run, now) ? cutAt(run, now) : run);
    const again = retryOf({ run, arrival, now });
    if (again === null) continue;
    const retried = simulate(again, { withData, retryOf: run });
    if (!isAfter(retried, now)) runs.push(retried);
  }
  addLargeOutput(runs, organization);
  runs.push(...currentRuns({ workflows, now, organization, simulate }));
  return runs.sort((a, b) => (a.executionId < b.executionId ? -1 : 1));
}

function isAfter({ finishedAt }: RunReport, now: number): boolean {
  return finishedAt !== null && Date.parse(finishedAt) > now;
}

/** A person starts some failed runs again, minutes to hours later. */
function retryOf({ run, arrival, now }: { run: RunReport; arrival: Arrival; now: number }): Arrival | null {
  if (run.finishedAt === null || (run.status !== "error" && run.status !== "timeout")) return null;
  const random = createRandom(`${run.executionId}/retry`);
  const startedAt = Date.parse(run.finishedAt) + Math.round(random.around(25 * minuteMs, 0.8));
  return random.chance(retriedShare) && startedAt < now - minuteMs ? { ...arrival, startedAt } : null;
}

function addLargeOutput(runs: RunReport[], organization: DemoOrganization): void {
  const large = runs.findLast(
    ({ status, nodeExecutions }) => status === "success" && nodeExecutions.some(({ nodeId, output }) => nodeId === "changed-orders" && output),
  );
  const node = large?.nodeExecutions.find(({ nodeId }) => nodeId === "changed-orders");
  if (node) node.output = largeOutput(createRandom(`${organization.slug}/large`));
}

type Current = {
  organization: DemoOrganization;
  workflows: readonly PlacedWorkflow[];
  now: number;
  simulate: (arrival: Arrival, extra: Pick<RunRequest, "withData"> & Partial<RunRequest>) => RunReport;
};

/** What is in its middle or waits for an engine at this moment. */
function currentRuns({ organization, workflows, now, simulate }: Current): RunReport[] {
  const random = createRandom(`${organization.slug}/current`);
  const candidates = workflows.filter(({ automation: { definition } }) => definition.isActive && definition.nodes.some(({ type }) => type === "ai.agent"));
  const running = Array.from({ length: runningNow }, (_, index) => {
    const arrival: Arrival = { workflow: random.pick(candidates), startedAt: now - random.int(6_000, 70_000) - index, triggerType: "webhook" };
    for (let slowness = 2; slowness < 5_000; slowness *= 2) {
      const run = simulate(arrival, { withData: true, slowness });
      if (isAfter(run, now) && run.nodeExecutions.length > 2) return [cutAt(run, now)];
    }
    return [];
  });
  const pending = Array.from({ length: pendingNow }, (): RunReport => {
    const workflow = random.pick(candidates);
    const askedAt = now - random.int(1_000, 20_000);
    const steps = createPathFinder(workflow.automation.definition)(random);
    const { item, customData } = makeSubject(workflow.automation.runs.subject, { random, organization, at: new Date(askedAt) });
    return {
      executionId: objectId(askedAt, random.hex(16)),
      workflowId: workflow.workflowId,
      workflowVersion: versionAt(workflow, askedAt),
      status: "pending",
      triggerType: "api",
      startedAt: null,
      finishedAt: null,
      customData,
      triggerData: item,
      nodeCount: steps.length,
      nodeExecutions: steps.map(({ node }) => ({
        nodeId: node.id,
        nodeName: node.data.label,
        nodeType: node.type,
        status: "pending",
        attempt: 1,
        startedAt: null,
        finishedAt: null,
      })),
    };
  });
  return [...running.flat(), ...pending];
}
