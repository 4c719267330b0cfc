import type { DemoPlan } from "@/db/seed/content/organizations/demo-organizations";
import type { DemoConversation } from "@/db/seed/generate/demo-conversation";
import { generateDemoData } from "@/db/seed/generate/demo-data";
import type { PlacedWorkflow } from "@/db/seed/generate/demo-organization";
import type { RunReport } from "@/db/seed/generate/execution-report";
import type { DemoPoint } from "@/db/seed/generate/metrics";
import type { Context } from "@/lib/context";
import { recordMetrics } from "@/lib/operations/analytics";
import { ingestExecutions } from "@/lib/operations/execution-ingest";
import { ImportMessagesInput } from "@/lib/schemas/conversation";
import { metricsMax } from "@/lib/schemas/metric";
import type { TextLine } from "@/lib/schemas/text-line";
import { CreateWorkflowInput } from "@/lib/schemas/workflow";
import { seedArticles } from "./seed-articles";

export type SeededCounts = { workflows: number; articles: number; executions: number; conversations: number; metrics: number };

/** Everything of one organization, which is empty. `now` in milliseconds. */
export async function seedOrganization({ context, plan, now }: { context: Context; plan: DemoPlan; now: number }): Promise<SeededCounts> {
  const { workflows, executions, conversations, metrics } = generateDemoData({ plan, now });
  await seedWorkflows(context, workflows);
  const [articles] = await Promise.all([
    seedArticles(context, plan.articleFolders),
    seedExecutions(context, executions),
    seedMetrics(context, metrics),
    seedConversations(context, conversations),
  ]);
  return { workflows: workflows.length, articles, executions: executions.length, conversations: conversations.length, metrics: metrics.length };
}

async function seedWorkflows({ db }: Context, workflows: PlacedWorkflow[]): Promise<void> {
  await db.mongo.workflows.insertDated(
    workflows.map(({ workflowId, automation, createdAt, changedAt }) => ({
      ...CreateWorkflowInput.parse(automation.definition),
      workflowId,
      version: 1 + changedAt.length,
      createdAt: new Date(createdAt).toISOString(),
      updatedAt: new Date(changedAt.at(-1) ?? createdAt).toISOString(),
    })),
  );
}

async function seedExecutions(context: Context, executions: RunReport[]): Promise<void> {
  const { accepted, errors } = await ingestExecutions.execute(context, { lines: toLines(executions) });
  const [first] = errors;
  if (accepted !== executions.length) throw new Error(`A demo run was refused: ${first ? `${first.path} ${first.message}` : "it was there already"}`);
}

const linesAtOnce = 500;

/** The lines of a body, as they arrive together. */
async function* toLines(executions: RunReport[]): AsyncGenerator<TextLine[]> {
  for (let start = 0; start < executions.length; start += linesAtOnce) {
    yield executions.slice(start, start + linesAtOnce).map((execution, index) => {
      const text = JSON.stringify(execution);
      return { line: start + index + 1, bytes: Buffer.byteLength(text), text };
    });
  }
}

async function seedMetrics(context: Context, metrics: DemoPoint[]): Promise<void> {
  for (let start = 0; start < metrics.length; start += metricsMax) {
    await recordMetrics.execute(context, { metrics: metrics.slice(start, start + metricsMax) });
  }
}

async function seedConversations({ db }: Context, conversations: DemoConversation[]): Promise<void> {
  for (const { feedback, ...conversation } of conversations) {
    const messages = await db.postgres.aiConversations.addMessages(ImportMessagesInput.parse(conversation));
    for (const { messageIndex, rating, comment } of feedback) {
      const messageId = messages[messageIndex]?.messageId ?? "";
      await db.postgres.aiConversations.setFeedback({ sessionId: conversation.sessionId, messageId, rating, comment });
    }
  }
}
