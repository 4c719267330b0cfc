import { type PanelTab, panelTabs } from "@/components/executions/execution-search";
import type { Execution, NodeExecution } from "@/lib/schemas/execution";

type Chosen = { node: string | null; attempt: number | null };

/** The attempt that the address names; else the last of the node that failed, of one that runs, or of the run. */
export function chooseAttempt(execution: Pick<Execution, "nodeExecutions" | "error">, { node, attempt }: Chosen): NodeExecution | null {
  const { nodeExecutions, error } = execution;
  const named = nodeExecutions.filter(({ nodeId }) => nodeId === node);
  if (named.length > 0) return named.find((candidate) => candidate.attempt === attempt) ?? latest(named);
  const failed = nodeExecutions.filter(({ nodeId, status }) => (error?.nodeId ? nodeId === error.nodeId : status === "error"));
  if (failed.length > 0) return latest(failed);
  return nodeExecutions.findLast(({ status }) => status === "running") ?? nodeExecutions.findLast(({ startedAt }) => startedAt !== null) ?? null;
}

function latest(attempts: readonly NodeExecution[]): NodeExecution | null {
  return attempts.reduce<NodeExecution | null>((last, node) => (last === null || node.attempt >= last.attempt ? node : last), null);
}

/** Tabs that have something to show, and the one to open: what came out, else why nothing did, else what went in. */
export function choosePanelTab(node: NodeExecution, wanted: PanelTab | null): { tabs: PanelTab[]; tab: PanelTab } {
  const has = { output: node.outputBytes !== null, error: node.error !== null, input: node.inputBytes !== null };
  const tabs = panelTabs.filter((tab) => tab !== "error" || has.error);
  const preferred = (["output", "error", "input"] as const).find((tab) => has[tab]) ?? "output";
  return { tabs, tab: tabs.find((tab) => tab === wanted) ?? preferred };
}
