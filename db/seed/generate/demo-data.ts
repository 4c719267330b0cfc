import type { DemoPlan } from "@/db/seed/content/organizations/demo-organizations";
import { generateConversations } from "@/db/seed/generate/conversations";
import type { DemoConversation } from "@/db/seed/generate/demo-conversation";
import type { PlacedWorkflow } from "@/db/seed/generate/demo-organization";
import type { RunReport } from "@/db/seed/generate/execution-report";
import { generateExecutions } from "@/db/seed/generate/executions";
import { type DemoPoint, generateMetrics } from "@/db/seed/generate/metrics";
import { placeWorkflows } from "@/db/seed/generate/workflows";

export type DemoData = {
  workflows: PlacedWorkflow[];
  executions: RunReport[];
  conversations: DemoConversation[];
  metrics: DemoPoint[];
};

/** All of one organization. The same for the same plan and `now` (milliseconds): no clock and no chance are asked. */
export function generateDemoData({ plan, now }: { plan: DemoPlan; now: number }): DemoData {
  const { organization, scripts } = plan;
  const workflows = placeWorkflows({ organization, now });
  const executions = generateExecutions({ organization, workflows, now, days: plan.runDays, withDataCount: plan.runsWithData });
  const conversations = generateConversations({
    organization,
    workflows,
    executions,
    scripts,
    now,
    answeredCount: plan.answeredConversations,
    assistantCount: plan.assistantConversations,
  });
  const metrics = generateMetrics({ slug: organization.slug, metrics: plan.metrics, timeZone: organization.timeZone, now, days: plan.metricDays });
  return { workflows, executions, conversations, metrics };
}
