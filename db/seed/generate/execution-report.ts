import type { JsonObject } from "@/db/seed/generate/subjects";

export type RunStatus = "pending" | "running" | "success" | "error" | "cancelled" | "timeout";
export type ErrorReport = { message: string; code: string | null };

export type NodeReport = {
  nodeId: string;
  nodeName: string;
  nodeType: string;
  status: "pending" | "running" | "success" | "error" | "skipped";
  attempt: number;
  startedAt: string | null;
  finishedAt: string | null;
  error?: ErrorReport;
  input?: JsonObject;
  output?: JsonObject;
};

/** One line of what `POST /executions/ingest` takes. */
export type RunReport = {
  executionId: string;
  workflowId: string;
  workflowVersion: number;
  status: RunStatus;
  triggerType: "manual" | "webhook" | "schedule" | "api";
  startedAt: string | null;
  finishedAt: string | null;
  error?: ErrorReport & { nodeId: string };
  customData: Record<string, string>;
  retryOf?: string;
  triggerData?: JsonObject;
  nodeCount: number;
  nodeExecutions: NodeReport[];
};
