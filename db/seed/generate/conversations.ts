import type { AgentScripts, ConversationScript } from "@/db/seed/content/conversations/conversation-script";
import { failureScripts, questionScripts } from "@/db/seed/content/conversations/workflow-assistant";
import { dayMs, hourMs, minuteMs } from "@/db/seed/generate/calendar";
import { fillSlots, tellTurns } from "@/db/seed/generate/conversation-turns";
import type { DemoConversation, DemoFeedback, DemoMessage } from "@/db/seed/generate/demo-conversation";
import type { DemoOrganization, PlacedWorkflow } from "@/db/seed/generate/demo-organization";
import type { RunReport } from "@/db/seed/generate/execution-report";
import { createRandom, type Random } from "@/db/seed/generate/random";

const days = 60;
const assistantModel = "gpt-4o-mini";
const recentCount = 3;

export type ConversationsRequest = {
  organization: DemoOrganization;
  workflows: readonly PlacedWorkflow[];
  executions: readonly RunReport[];
  scripts: AgentScripts;
  now: number;
  /** Beside those of the runs whose agent failed: every one of these has its conversation. */
  answeredCount: number;
  assistantCount: number;
};

type AgentRun = { workflow: PlacedWorkflow; run: RunReport; node: RunReport["nodeExecutions"][number]; scripts: readonly ConversationScript[] };

/** Conversations of the last sixty days, oldest first: of agents that ran in a workflow, and of people with the workflow assistant. */
export function generateConversations(request: ConversationsRequest): DemoConversation[] {
  const { organization, answeredCount } = request;
  const random = createRandom(`${organization.slug}/conversations`);
  const agentRuns = findAgentRuns(request);
  const failed = agentRuns.filter(({ run }) => run.status === "error" || run.status === "timeout");
  const succeeded = agentRuns.filter(({ run }) => run.status === "success");
  const answered = spread(succeeded, answeredCount);
  return [
    ...[...failed, ...answered].map((agentRun) => agentConversation(agentRun, request)),
    ...Array.from({ length: request.assistantCount }, (_, index) => assistantConversation({ request, index, random })),
  ]
    .filter(({ messages }) => messages.length > 1)
    .sort((a, b) => startOf(a) - startOf(b));
}

/** About as many of each workflow, spread over the time; its newest two among them, so that today is not silent. */
function spread(runs: AgentRun[], count: number): AgentRun[] {
  const byWorkflow = new Map<PlacedWorkflow, AgentRun[]>();
  for (const run of runs) byWorkflow.set(run.workflow, [...(byWorkflow.get(run.workflow) ?? []), run]);
  const each = count / Math.max(1, byWorkflow.size);
  const newest = new Set([...byWorkflow.values()].flatMap((own) => own.slice(-2)));
  return runs.filter((agentRun) => {
    const isChosen = createRandom(`${agentRun.run.executionId}/talk`).chance(each / (byWorkflow.get(agentRun.workflow)?.length ?? 1));
    return isChosen || newest.has(agentRun);
  });
}

function startOf({ messages }: DemoConversation): number {
  return Date.parse(messages[0]?.createdAt ?? "");
}

/** Runs whose agent was asked something. Of the failed ones, those that failed at the agent. */
function findAgentRuns({ workflows, executions, scripts, now }: ConversationsRequest): AgentRun[] {
  const known = new Map(workflows.map((workflow) => [workflow.workflowId, workflow]));
  return executions.flatMap((run) => {
    const workflow = known.get(run.workflowId);
    const own = workflow && scripts[workflow.automation.definition.name];
    const node = run.nodeExecutions.findLast(({ nodeType }) => nodeType === "ai.agent");
    if (!workflow || !own || !node || run.startedAt === null || Date.parse(run.startedAt) < now - days * dayMs) return [];
    const failedElsewhere = run.error !== undefined && run.error.nodeId !== node.nodeId;
    return failedElsewhere ? [] : [{ workflow, run, node, scripts: own }];
  });
}

function agentConversation({ workflow, run, node, scripts }: AgentRun, { organization, now }: ConversationsRequest): DemoConversation {
  const random = createRandom(`${run.executionId}/conversation`);
  const script = random.pick(scripts);
  const slots = { ...commonSlots({ organization, random, now: Date.parse(node.startedAt ?? "") }), ...slotsOfRun(run) };
  const startedAt = Date.parse(node.startedAt ?? "");
  const firstAnswerAt = Date.parse(node.finishedAt ?? "");
  const metadata = { executionId: run.executionId, nodeId: node.nodeId };
  const asked = script.turns.slice(0, script.turns.findIndex(([by]) => by === "user") + 1);
  const turns = run.error ? asked : script.turns;
  const model = modelOf(workflow, node.nodeId);
  const messages = tellTurns({ turns, slots, model, startedAt, firstAnswerAt, now, metadata, random });
  if (run.error) messages.push(failureMessage({ error: run.error, at: node.finishedAt ?? "", metadata }));
  return {
    sessionId: `run-${run.executionId}`,
    userId: userOf(run, random),
    workflowId: workflow.workflowId,
    title: fillSlots(script.title, slots),
    messages,
    feedback: run.error ? [] : judge(messages, random),
  };
}

function failureMessage({ error, at, metadata }: { error: { message: string }; at: string; metadata: Record<string, string> }): DemoMessage {
  return {
    messageType: "system",
    content: `No answer: ${error.message}`,
    model: null,
    promptTokens: null,
    completionTokens: null,
    costUsd: null,
    latencyMs: null,
    metadata: { ...metadata, error: error.message.slice(0, 200) },
    createdAt: at,
  };
}

/** The first few are of the last hours. */
function assistantConversation({ request, index, random }: { request: ConversationsRequest; index: number; random: Random }): DemoConversation {
  const { organization, workflows, executions, now } = request;
  const isRecent = index < recentCount;
  const failed = executions.filter(({ error, finishedAt }) => error && finishedAt !== null && Date.parse(finishedAt) > now - days * dayMs);
  const run = !isRecent && failed.length > 0 && random.chance(0.5) ? random.pick(failed) : null;
  const workflow = workflows.find(({ workflowId }) => workflowId === run?.workflowId) ?? random.pick(workflows);
  const { name, description } = workflow.automation.definition;
  const script = random.pick(run ? failureScripts : questionScripts);
  const startedAt = run?.finishedAt
    ? Math.min(now - 60_000, Date.parse(run.finishedAt) + Math.round(random.around(1_500_000, 0.8)))
    : pickTime({ now, isRecent, random });
  const slots = {
    ...commonSlots({ organization, random, now: startedAt }),
    ...(run ? slotsOfRun(run) : {}),
    workflow: name,
    description,
    count: String(executions.filter(({ workflowId, error }) => workflowId === workflow.workflowId && error && error.nodeId === run?.error?.nodeId).length),
  };
  const metadata = { assistant: "workflow", ...(run ? { executionId: run.executionId } : {}) };
  const messages = tellTurns({ turns: script.turns, slots, model: assistantModel, startedAt, now, metadata, random });
  return {
    sessionId: `chat-${random.hex(12)}`,
    userId: random.pick(organization.people).userId,
    workflowId: workflow.workflowId,
    title: fillSlots(script.title, slots),
    messages,
    feedback: judge(messages, random),
  };
}

/** A moment of the last sixty days, newer ones likelier; of a recent one, of the last two hours. */
function pickTime({ now, isRecent, random }: { now: number; isRecent: boolean; random: Random }): number {
  const reach = isRecent ? random.next() * 2 * hourMs : random.next() ** 1.4 * days * dayMs;
  return Math.round(now - 5 * minuteMs - reach);
}

function modelOf({ automation: { definition } }: PlacedWorkflow, agentId: string): string {
  const sources = new Set(
    definition.edges.filter(({ target, sourceHandle }) => target === agentId && sourceHandle === "ai_languageModel").map(({ source }) => source),
  );
  const model = definition.nodes.find(({ id }) => sources.has(id))?.data.parameters.model;
  return typeof model === "string" ? model : assistantModel;
}

function userOf({ customData }: RunReport, random: Random): string {
  return customData.playerId ?? (customData.appointmentId ? `portal-${customData.appointmentId}` : `contact-${random.int(100, 999)}@customer.example`);
}

function commonSlots({ organization, random, now }: { organization: DemoOrganization; random: Random; now: number }): Record<string, string> {
  return {
    customer: random.pick(organization.customers),
    order: `${organization.prefix}-${random.int(40_000, 99_999)}`,
    number: String(random.int(12, 960)),
    amount: random.money(18, 420).toFixed(2),
    day: new Date(now + random.int(1, 4) * dayMs).toISOString().slice(0, 10),
    past: new Date(now - random.int(1, 9) * dayMs).toISOString().slice(0, 10),
  };
}

function slotsOfRun({ customData, error, executionId, nodeExecutions, startedAt }: RunReport): Record<string, string> {
  return {
    ...(customData.customer ? { customer: customData.customer } : {}),
    ...(customData.orderId ? { order: customData.orderId } : {}),
    ...(error ? { error: error.message, node: nodeExecutions.at(-1)?.nodeName ?? error.nodeId, day: (startedAt ?? "").slice(0, 10) } : {}),
    run: executionId,
  };
}

const praise = ["Exactly what I needed.", "Quick and right.", "Saved me a call.", null, null, null];
const complaint = ["Too long.", "It did not answer my question.", "The date was wrong.", null];

/** Some people judge the last answer. */
function judge(messages: DemoMessage[], random: Random): DemoFeedback[] {
  const messageIndex = messages.findLastIndex(({ messageType }) => messageType === "assistant");
  if (messageIndex < 0 || !random.chance(0.42)) return [];
  return random.chance(0.8) ? [{ messageIndex, rating: 1, comment: random.pick(praise) }] : [{ messageIndex, rating: -1, comment: random.pick(complaint) }];
}
