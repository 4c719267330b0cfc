import type { DemoOrganization, PlacedWorkflow } from "@/db/seed/generate/demo-organization";
import type { NodeReport, RunReport } from "@/db/seed/generate/execution-report";
import type { IncidentWindow } from "@/db/seed/generate/incidents";
import { nodeOutput } from "@/db/seed/generate/node-data";
import { nodeDuration } from "@/db/seed/generate/node-time";
import type { PathFinder, Step } from "@/db/seed/generate/path";
import { createRandom, type Random } from "@/db/seed/generate/random";
import { decideOutcome, type Outcome, timeoutSeconds } from "@/db/seed/generate/run-outcome";
import { makeSubject, type SubjectItem } from "@/db/seed/generate/subjects";
import { objectId, versionAt } from "@/db/seed/generate/workflows";

export type RunRequest = {
  organization: DemoOrganization;
  workflow: PlacedWorkflow;
  findPath: PathFinder;
  incidents: IncidentWindow[];
  startedAt: number;
  triggerType: RunReport["triggerType"];
  /** With what each node took in and gave out; else only what the failing node took in. */
  withData: boolean;
  retryOf?: RunReport;
  /** Above 1: an unusually slow run. */
  slowness?: number;
};

type Attempt = { step: Step; attempt: number; startedAt: number; finishedAt: number; status: NodeReport["status"]; error?: NodeReport["error"] };

/** One run from its start to its end, with node times that follow one another inside it. */
export function simulateRun(request: RunRequest): RunReport {
  const { organization, workflow, findPath, incidents, startedAt, triggerType, withData, retryOf } = request;
  const random = createRandom(`${workflow.workflowId}/${startedAt}/${retryOf?.executionId ?? ""}`);
  const executionId = objectId(startedAt, random.hex(16));
  const subject = makeSubject(workflow.automation.runs.subject, { random, organization, at: new Date(startedAt) });
  const { item, customData } = retryOf ? { ...subject, customData: retryOf.customData } : subject;
  const steps = findPath(random);
  const outcome = decideOutcome({ workflow, steps, startedAt, incidents, isRetry: retryOf !== undefined, random });
  const attempts = runSteps({ request, steps, outcome, random });
  const lastEnd = attempts.at(-1)?.finishedAt ?? startedAt;
  return {
    executionId,
    workflowId: workflow.workflowId,
    workflowVersion: versionAt(workflow, startedAt),
    status: outcome.status,
    triggerType,
    startedAt: isoTime(startedAt),
    finishedAt: isoTime(lastEnd + random.int(1, 9)),
    ...errorOf(attempts.at(-1), outcome),
    customData,
    ...(retryOf ? { retryOf: retryOf.executionId } : {}),
    ...(withData ? { triggerData: item } : {}),
    nodeCount: steps.length,
    nodeExecutions: withNodeData({ attempts, item, withData, random: createRandom(`${executionId}/data`) }),
  };
}

function errorOf(last: Attempt | undefined, outcome: Outcome): Pick<RunReport, "error"> {
  if (last === undefined || outcome.status === "success" || outcome.status === "cancelled") return {};
  return { error: { ...outcome.failure, nodeId: last.step.node.id } };
}

type Running = { request: RunRequest; steps: Step[]; outcome: Outcome; random: Random };

function runSteps({ request, steps, outcome, random }: Running): Attempt[] {
  const attempts: Attempt[] = [];
  let clock = request.startedAt;
  for (const [index, step] of steps.entries()) {
    const isLast = outcome.status !== "success" && index === outcome.stepIndex;
    const made = isLast ? endStep({ request, step, outcome, clock, random }) : workStep({ request, step, clock, random });
    attempts.push(...made);
    clock = (made.at(-1)?.finishedAt ?? clock) + random.int(0, 5);
    if (isLast) break;
  }
  return attempts;
}

type Working = { request: RunRequest; step: Step; clock: number; random: Random };

function workStep({ request, step, clock, random }: Working): Attempt[] {
  const duration = () => nodeDuration({ step, pace: (request.workflow.automation.runs.pace ?? 1) * (request.slowness ?? 1), random });
  const startedAt = clock + random.int(0, 3);
  if (retriesOf(step) === 0 || !random.chance(0.02)) return [{ step, attempt: 1, startedAt, finishedAt: startedAt + duration(), status: "success" }];
  const failedAt = startedAt + duration();
  const again = failedAt + random.int(400, 1_200);
  const error = { message: "read ECONNRESET", code: "ECONNRESET" };
  return [
    { step, attempt: 1, startedAt, finishedAt: failedAt, status: "error", error },
    { step, attempt: 2, startedAt: again, finishedAt: again + duration(), status: "success" },
  ];
}

function endStep({ request, step, outcome, clock, random }: Working & { outcome: Outcome }): Attempt[] {
  const pace = (request.workflow.automation.runs.pace ?? 1) * (request.slowness ?? 1);
  const startedAt = clock + random.int(0, 3);
  const duration = () => nodeDuration({ step, pace, random });
  if (outcome.status === "success") return [];
  if (outcome.status === "cancelled") return [{ step, attempt: 1, startedAt, finishedAt: startedAt + duration(), status: "skipped" }];
  if (outcome.status === "timeout") {
    const finishedAt = Math.max(startedAt, request.startedAt + timeoutSeconds(request.workflow) * 1_000);
    return [{ step, attempt: 1, startedAt, finishedAt, status: "error", error: outcome.failure }];
  }
  const attempts: Attempt[] = [];
  let begin = startedAt;
  for (let attempt = 1; attempt <= 1 + retriesOf(step); attempt += 1) {
    const finishedAt = begin + duration();
    attempts.push({ step, attempt, startedAt: begin, finishedAt, status: "error", error: outcome.failure });
    begin = finishedAt + 500 * 2 ** attempt + random.int(0, 200);
  }
  return attempts;
}

function retriesOf({ node }: Step): number {
  const { retries } = node.data.parameters;
  return typeof retries === "number" ? retries : 0;
}

type Recorded = { attempts: Attempt[]; item: SubjectItem["item"]; withData: boolean; random: Random };

function withNodeData({ attempts, item, withData, random }: Recorded): NodeReport[] {
  let data = item;
  return attempts.map(({ step, attempt, startedAt, finishedAt, status, error }, index) => {
    const isFailure = index === attempts.length - 1 && status === "error";
    const input = withData || isFailure ? { input: data } : {};
    if (status === "success" && (withData || attempts.at(-1)?.status === "error")) data = nodeOutput({ node: step.node, input: data, random });
    const output = withData && status === "success" ? { output: data } : {};
    return {
      nodeId: step.node.id,
      nodeName: step.node.data.label,
      nodeType: step.node.type,
      status,
      attempt,
      startedAt: isoTime(startedAt),
      finishedAt: isoTime(finishedAt),
      ...(error ? { error } : {}),
      ...input,
      ...output,
    };
  });
}

/** The run as it looks in its middle: what lies ahead is pending. */
export function cutAt(run: RunReport, now: number): RunReport {
  const { finishedAt: _, error: __, ...rest } = run;
  const nodeExecutions = run.nodeExecutions.map(({ error: ___, output, input, ...node }): NodeReport => {
    const hasBegun = node.startedAt !== null && Date.parse(node.startedAt) <= now;
    const hasEnded = node.finishedAt !== null && Date.parse(node.finishedAt) <= now;
    if (!hasBegun) return { ...node, status: "pending", startedAt: null, finishedAt: null };
    const taken = input === undefined ? {} : { input };
    if (!hasEnded) return { ...node, ...taken, status: "running", finishedAt: null };
    return { ...node, ...taken, ...(output === undefined ? {} : { output }) };
  });
  return { ...rest, status: "running", finishedAt: null, nodeExecutions };
}

function isoTime(time: number): string {
  return new Date(time).toISOString();
}
