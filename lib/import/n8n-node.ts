import { toCredentialReferences } from "@/lib/import/credential-references";
import type { ImportNotes } from "@/lib/import/import-notes";
import { toIntegrationName } from "@/lib/import/integration-name";
import { type JsonObject, textOf } from "@/lib/import/json-object";
import { toLimitedText } from "@/lib/import/limited-text";
import { toParameters } from "@/lib/import/node-parameters";
import { toPosition } from "@/lib/import/node-position";
import type { WorkflowNode } from "@/lib/schemas/workflow";

export function toNodeFromN8n({ source, id, notes }: { source: JsonObject; id: string; notes: ImportNotes }): WorkflowNode {
  const { id: _id, name, type, position, parameters, credentials, disabled, label: _label, integration: _integration, ...rest } = source;
  const typeText = toLimitedText(textOf(type) || "unknown", 200, notes);
  const integration = toIntegrationName(typeText);
  const label = textOf(name) || integration || typeText;
  const point = toPosition(position);
  if (textOf(name) === "") notes.count("nodeWithoutName");
  if (textOf(type) === "") notes.count("nodeWithoutType", label);
  if (point === null) notes.count("nodeWithoutPosition");
  noteClashes(source, notes);
  return {
    id,
    type: typeText,
    position: point,
    data: {
      ...rest,
      label: toLimitedText(label, 500, notes),
      integration,
      parameters: toParameters(parameters, label, notes),
      credentials: toCredentialReferences(credentials, notes),
      ...(typeof disabled === "boolean" && { disabled }),
    },
  };
}

/** n8n has no such fields today; a file that has them would be overwritten by ours. */
function noteClashes(source: JsonObject, notes: ImportNotes): void {
  for (const field of ["label", "integration"]) if (field in source) notes.count("fieldLeftOut", field);
}
