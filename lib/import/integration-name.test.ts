import { expect, it } from "vitest";
import { toIntegrationName } from "@/lib/import/integration-name";

it.each([
  ["n8n-nodes-base.googleSheets", "googleSheets"],
  ["n8n-nodes-base.googleSheetsTool", "googleSheets"],
  ["n8n-nodes-base.telegramTrigger", "telegram"],
  ["n8n-nodes-base.manualTrigger", "manualTrigger"],
  ["@n8n/n8n-nodes-langchain.agent", "agent"],
  ["@n8n/n8n-nodes-langchain.chatTrigger", "chatTrigger"],
  ["n8n-nodes-youtube-transcription.youtubeTranscripter", "youtubeTranscripter"],
  ["n8n-nodes-base.stickyNote", null],
  ["n8n-nodes-base.", null],
  ["webhook", "webhook"],
  ["Tool", "Tool"],
])("%s → %s", (type, integration) => {
  expect(toIntegrationName(type)).toBe(integration);
});
