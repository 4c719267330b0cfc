import { createImportNotes, type ImportNotes } from "@/lib/import/import-notes";
import { isJsonObject } from "@/lib/import/json-object";
import { parseJson } from "@/lib/import/parse-json";
import { toStorableJson } from "@/lib/import/storable-json";
import { toWorkflowFromN8n } from "@/lib/import/to-workflow-from-n8n";
import { toWorkflowFromReporunner } from "@/lib/import/to-workflow-from-reporunner";
import { toFileTitle } from "@/lib/import/workflow-head";
import { checkSource, type FoundWorkflow, findWorkflowSources, overLimit } from "@/lib/import/workflow-source";
import { CreateWorkflowInput, edgeCountMax } from "@/lib/schemas/workflow";
import { type ImportFile, importFileCountMax, type ParsedFile, type ParsedWorkflow } from "@/lib/schemas/workflow-import";

type ParsedSource = { ok: true; parsed: ParsedWorkflow } | { ok: false; error: string };

/** Reads our own JSON and n8n exports, one workflow or many. One bad workflow refuses its whole file, by number. */
export function readWorkflowFile({ name, content }: ImportFile): ParsedFile {
  const json = parseJson(content);
  if (!json.ok) return json;
  const sources = findWorkflowSources(json.value);
  if (sources.length === 0) return { ok: false, error: "The file holds no workflow." };
  if (sources.length > importFileCountMax) return { ok: false, error: `The file holds more than ${importFileCountMax} workflows.` };
  const workflows: ParsedWorkflow[] = [];
  for (const [index, source] of sources.entries()) {
    const result = readSource(source, toFileTitle(name, index));
    if (!result.ok) return { ok: false, error: sources.length === 1 ? result.error : `Workflow ${index + 1} of ${sources.length}: ${result.error}` };
    workflows.push(result.parsed);
  }
  return { ok: true, workflows };
}

function readSource({ source, wrapper }: FoundWorkflow, fileTitle: string): ParsedSource {
  const notes = createImportNotes();
  const checked = checkSource(toStorableJson(source, notes));
  if (!checked.ok) return checked;
  const { format, fields, nodes } = checked;
  const convert = format === "n8n" ? toWorkflowFromN8n : toWorkflowFromReporunner;
  const workflow = convert({ fields, nodes, wrapper: toWrapper(wrapper, notes), fileTitle: toTitleText(fileTitle, notes), notes });
  if (workflow.edges.length > edgeCountMax) return { ok: false, error: overLimit({ count: workflow.edges.length, noun: "connections", max: edgeCountMax }) };
  const valid = CreateWorkflowInput.safeParse(workflow);
  if (!valid.success) return { ok: false, error: toSentence(valid.error.issues) };
  return { ok: true, parsed: { format, workflow: valid.data, warnings: notes.sentences() } };
}

/** Only what may name a workflow: the rest of a wrapper can be a whole list of them. */
function toWrapper({ name, description, tags, folder }: FoundWorkflow["wrapper"], notes: ImportNotes): FoundWorkflow["wrapper"] {
  const storable = toStorableJson({ name, description, tags, folder }, notes);
  return isJsonObject(storable) ? storable : {};
}

function toTitleText(fileTitle: string, notes: ImportNotes): string {
  const title = toStorableJson(fileTitle, notes);
  return typeof title === "string" && title.trim() !== "" ? title : "Untitled workflow";
}

/** Converters give what the schema accepts; this is for the day when one of the two has moved. */
function toSentence(issues: readonly { path: readonly PropertyKey[]; message: string }[]): string {
  const [issue] = issues;
  return issue === undefined ? "The workflow is not valid." : `The workflow is not valid: ${issue.path.map(String).join(".")}: ${issue.message}.`;
}
