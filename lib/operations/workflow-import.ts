import type { Context } from "@/lib/context";
import { isAppError } from "@/lib/errors";
import { readWorkflowFile } from "@/lib/import/read-workflow-file";
import { defineOperation } from "@/lib/operations/define-operation";
import {
  type ImportFile,
  ImportReport,
  type ImportResult,
  ImportWorkflowsInput,
  importFileBytesMax,
  type ParsedFile,
  type ParsedWorkflow,
} from "@/lib/schemas/workflow-import";

export const importWorkflows = defineOperation({
  name: "workflow.import",
  permission: "workflow:write",
  input: ImportWorkflowsInput,
  output: ImportReport,
  http: {
    method: "POST",
    path: "/workflows/import",
    tag: "workflows",
    summary: "Import our JSON or n8n exports, one or many, with a line of report each",
    requestContent: "multipart or JSON",
    bodyBytesMax: 64 * 1024 * 1024,
    idempotency: "mongodb",
  },
  async run(ctx, { files }) {
    const results: ImportResult[] = [];
    for (const file of files) {
      const parsed = readFile(file);
      if (!parsed.ok) {
        results.push({ name: file.name, ok: false, warnings: [], error: parsed.error });
        continue;
      }
      for (const workflow of parsed.workflows) results.push(await save(ctx, { fileName: file.name, parsed: workflow }));
    }
    return { results };
  },
});

function readFile(file: ImportFile): ParsedFile {
  if (Buffer.byteLength(file.content) > importFileBytesMax) return { ok: false, error: `The file is larger than ${importFileBytesMax / 1024 / 1024} MB.` };
  return readWorkflowFile(file);
}

/** A workflow that MongoDB refuses is a line of the report; a MongoDB that is away ends the import, since the rest would fail alike. */
async function save(ctx: Context, { fileName, parsed }: { fileName: string; parsed: ParsedWorkflow }): Promise<ImportResult> {
  const { workflow, warnings, format } = parsed;
  const line = { name: workflow.name, nodeCount: workflow.nodes.length, edgeCount: workflow.edges.length, warnings };
  try {
    const { workflowId } = await ctx.db.saveWorkflow(workflow, { format, fileName, importedAt: new Date().toISOString() });
    return { ...line, ok: true, workflowId };
  } catch (error) {
    if (!isAppError(error) || error.code === "unavailable") throw error;
    return { ...line, ok: false, error: error.message };
  }
}
