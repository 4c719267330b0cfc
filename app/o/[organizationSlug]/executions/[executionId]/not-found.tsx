import { ExecutionMissing } from "@/components/executions/execution-missing";

export default function ExecutionNotFound() {
  return <ExecutionMissing />;
}
