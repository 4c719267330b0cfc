import { StatusDot } from "@/components/ui/status-dot";

export type WorkflowStatusProps = { isActive: boolean; isDeleted?: boolean };

export function WorkflowStatus({ isActive, isDeleted = false }: WorkflowStatusProps) {
  if (isDeleted) return <StatusDot tone="neutral">In the trash</StatusDot>;
  return <StatusDot tone={isActive ? "success" : "neutral"}>{isActive ? "Active" : "Inactive"}</StatusDot>;
}
