import type { DemoCredential } from "@/db/seed/content/workflows/demo-workflow";

type StepKindSpec = { type: string; integration: string; credentials?: DemoCredential[]; attachAs?: `ai_${string}` };

function action(integration: string, credentialType: string, name: string, type = `action.${integration}`): StepKindSpec {
  return { type, integration, credentials: [{ type: credentialType, name }] };
}

function core(type: string): StepKindSpec {
  return { type, integration: "core" };
}

const specs = {
  webhook: { type: "trigger.webhook", integration: "webhook", credentials: [{ type: "webhookSecret", name: "Inbound signature" }] },
  form: core("trigger.form"),
  schedule: core("trigger.schedule"),
  call: core("trigger.api"),
  mailbox: action("imap", "imap", "Shared mailbox", "trigger.email"),
  set: core("transform.set"),
  filter: core("transform.filter"),
  map: core("transform.map"),
  merge: core("transform.merge"),
  parse: core("transform.parse"),
  if: core("logic.if"),
  switch: core("logic.switch"),
  loop: core("logic.loop"),
  wait: core("logic.wait"),
  http: action("http", "httpHeaderAuth", "Internal services key"),
  postgres: action("postgres", "postgres", "Operations database"),
  mongodb: action("mongodb", "mongodb", "Shop read-only"),
  redis: action("redis", "redis", "Shared cache"),
  slack: action("slack", "slackBot", "Slack bot"),
  discord: action("discord", "discordBot", "Community bot"),
  email: action("smtp", "smtp", "Outgoing mail", "action.email"),
  sms: action("twilio", "twilioApi", "Text messages"),
  jira: action("jira", "jiraApi", "Jira"),
  github: action("github", "githubApp", "GitHub app"),
  hubspot: action("hubspot", "hubspotOAuth2", "HubSpot production"),
  zendesk: action("zendesk", "zendeskApi", "Zendesk"),
  stripe: action("stripe", "stripeApi", "Stripe restricted"),
  s3: action("s3", "s3", "Object storage"),
  sheets: action("google-sheets", "googleServiceAccount", "Sheets writer", "action.sheets"),
  calendar: action("google-calendar", "googleServiceAccount", "Calendar writer", "action.calendar"),
  pagerduty: action("pagerduty", "pagerdutyApi", "PagerDuty platform"),
  fhir: action("fhir", "fhirClient", "Patient records"),
  steam: action("steam", "steamPartner", "Store partner"),
  agent: { type: "ai.agent", integration: "ai" },
  model: { ...action("openai", "openaiApi", "OpenAI production", "ai.model"), attachAs: "ai_languageModel" },
  claude: { ...action("anthropic", "anthropicApi", "Anthropic production", "ai.model"), attachAs: "ai_languageModel" },
  memory: { ...action("redis", "redis", "Agent memory", "ai.memory"), attachAs: "ai_memory" },
  tool: { ...action("http", "httpHeaderAuth", "Reporunner search key", "ai.tool"), attachAs: "ai_tool" },
  lookup: { ...action("postgres", "postgres", "Read replica", "ai.tool"), attachAs: "ai_tool" },
  parser: { ...core("ai.outputParser"), attachAs: "ai_outputParser" },
} satisfies Record<string, StepKindSpec>;

export type StepKind = keyof typeof specs;
export const stepKinds: Record<StepKind, StepKindSpec> = specs;
