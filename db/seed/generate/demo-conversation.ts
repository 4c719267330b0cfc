export type DemoMessage = {
  messageType: "user" | "assistant" | "system" | "tool";
  content: string;
  model: string | null;
  promptTokens: number | null;
  completionTokens: number | null;
  costUsd: number | null;
  latencyMs: number | null;
  metadata: { executionId?: string; nodeId?: string; [name: string]: unknown };
  createdAt: string;
};

export type DemoFeedback = { messageIndex: number; rating: 1 | -1; comment: string | null };

export type DemoConversation = {
  sessionId: string;
  userId: string;
  workflowId: string | null;
  title: string;
  /** In the order of time. */
  messages: DemoMessage[];
  feedback: DemoFeedback[];
};

/** US dollars for a million tokens. */
const modelPrices: Record<string, { prompt: number; completion: number }> = {
  "gpt-4o": { prompt: 2.5, completion: 10 },
  "gpt-4o-mini": { prompt: 0.15, completion: 0.6 },
  "claude-sonnet": { prompt: 3, completion: 15 },
  // A machine of one's own costs too: its depreciation and power over what it answers.
  "mistral-large": { prompt: 0.4, completion: 0.4 },
};

export function costOf({ model, promptTokens, completionTokens }: { model: string; promptTokens: number; completionTokens: number }): number {
  const price = modelPrices[model];
  if (price === undefined) throw new Error(`The demo knows no price of ${model}`);
  return Math.round(promptTokens * price.prompt * 100 + completionTokens * price.completion * 100) / 100_000_000;
}
