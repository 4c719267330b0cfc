import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import type { NodeStatus, ExecutionStatus as Status } from "@/lib/schemas/execution";

export type ExecutionStatusProps = { status: Status; className?: string };

export const statusTones: Record<Status | NodeStatus, Tone> = {
  pending: "warning",
  running: "info",
  success: "success",
  error: "danger",
  cancelled: "neutral",
  timeout: "danger",
  skipped: "neutral",
};

export const statusWords: Record<Status | NodeStatus, string> = {
  pending: "Pending",
  running: "Running",
  success: "Success",
  error: "Error",
  cancelled: "Cancelled",
  timeout: "Timeout",
  skipped: "Skipped",
};

export function ExecutionStatus({ status, className }: ExecutionStatusProps) {
  return (
    <StatusDot tone={statusTones[status]} isPulsing={status === "running"} className={className}>
      {statusWords[status]}
    </StatusDot>
  );
}

export function isUnderWay({ status }: { status: Status }): boolean {
  return status === "pending" || status === "running";
}
