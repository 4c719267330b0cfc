import { clinicScripts, gameScripts } from "@/db/seed/content/conversations/clinics-and-games";
import type { AgentScripts } from "@/db/seed/content/conversations/conversation-script";
import { supportScripts } from "@/db/seed/content/conversations/support";
import { type DemoMetric, northwindMetrics, riverbendMetrics, tinLanternMetrics } from "@/db/seed/content/organizations/metrics";
import { northwindOps } from "@/db/seed/content/organizations/northwind-ops";
import { riverbendClinics } from "@/db/seed/content/organizations/riverbend-clinics";
import { tinLanternGames } from "@/db/seed/content/organizations/tin-lantern-games";
import { firstAutomations } from "@/db/seed/content/workflows/demo-workflows";
import type { DemoOrganization } from "@/db/seed/generate/demo-organization";

/** An organization with how much of everything it gets. */
export type DemoPlan = {
  organization: DemoOrganization;
  scripts: AgentScripts;
  metrics: readonly DemoMetric[];
  /** Below db/seed/content/articles. */
  articleFolders: readonly string[];
  runDays: number;
  metricDays: number;
  runsWithData: number;
  answeredConversations: number;
  assistantConversations: number;
};

const northwind: DemoPlan = {
  organization: northwindOps,
  scripts: supportScripts,
  metrics: northwindMetrics,
  articleFolders: ["basics", "features"],
  runDays: 90,
  metricDays: 30,
  runsWithData: 1_100,
  answeredConversations: 36,
  assistantConversations: 22,
};

/** The first one is the organization of the first administrator. */
export const fullDemo: readonly DemoPlan[] = [
  northwind,
  {
    organization: riverbendClinics,
    scripts: clinicScripts,
    metrics: riverbendMetrics,
    articleFolders: ["riverbend-clinics"],
    runDays: 90,
    metricDays: 30,
    runsWithData: 200,
    answeredConversations: 12,
    assistantConversations: 6,
  },
  {
    organization: tinLanternGames,
    scripts: gameScripts,
    metrics: tinLanternMetrics,
    articleFolders: ["tin-lantern-games"],
    runDays: 90,
    metricDays: 30,
    runsWithData: 200,
    answeredConversations: 12,
    assistantConversations: 6,
  },
];

/** One organization with a few days behind it: for tests that start the product many times. */
export const smallDemo: readonly DemoPlan[] = [
  {
    ...northwind,
    organization: { ...northwindOps, automations: firstAutomations },
    articleFolders: ["basics"],
    runDays: 6,
    metricDays: 2,
    runsWithData: 40,
    answeredConversations: 4,
    assistantConversations: 4,
  },
];
