/**
 * `{customer}`, `{order}`, `{number}`, `{amount}`, `{day}` (ahead), `{past}`, `{workflow}`, `{description}`, `{error}`, `{node}`,
 * `{count}` (runs that failed at that node) and `{run}` are filled in.
 */
export type ScriptTurn = readonly [by: "user" | "assistant" | "system" | "tool", content: string];

export type ConversationScript = { title: string; turns: readonly ScriptTurn[] };

/** What an agent of one workflow says, keyed by the workflow's name. */
export type AgentScripts = Record<string, readonly ConversationScript[]>;
