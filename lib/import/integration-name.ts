/** Triggers of n8n itself, where the part before "Trigger" names no integration. */
const ownTriggers = new Set([
  "manualTrigger",
  "scheduleTrigger",
  "errorTrigger",
  "chatTrigger",
  "manualChatTrigger",
  "workflowTrigger",
  "localFileTrigger",
  "sseTrigger",
  "mcpTrigger",
]);

/**
 * The integration of an n8n node type: "n8n-nodes-base.googleSheetsTrigger" and its tool variant "…googleSheetsTool" are both
 * "googleSheets", "@n8n/n8n-nodes-langchain.agent" is "agent". Notes on the canvas have none.
 */
export function toIntegrationName(type: string): string | null {
  const name = type.slice(type.lastIndexOf(".") + 1);
  if (name === "" || name === "stickyNote") return null;
  if (ownTriggers.has(name)) return name;
  return name.replace(/(?<=.)(?:Trigger|Tool)$/, "");
}
