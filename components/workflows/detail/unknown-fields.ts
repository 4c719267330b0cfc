import type { WorkflowNode } from "@/lib/schemas/workflow";

/** What came with a node and has no place of its own in the panel. */
export function unknownFields({ id: _id, type: _type, position: _position, data, ...rest }: WorkflowNode): Record<string, unknown> {
  const { label: _label, integration: _integration, parameters: _parameters, credentials: _credentials, disabled: _disabled, ...extra } = data;
  return { ...rest, ...extra };
}
