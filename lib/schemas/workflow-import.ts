import { z } from "zod";
import { WorkflowId } from "@/lib/schemas/identifiers";
import type { CreateWorkflowInput } from "@/lib/schemas/workflow";

export const importFileCountMax = 500;
/** A larger file holds the process for seconds while it is parsed; MongoDB would refuse the workflow beyond twice this anyway. */
export const importFileBytesMax = 8 * 1024 * 1024;

/** One uploaded file, or one element of a JSON body. `content` is the text as it came. */
export const ImportFile = z.strictObject({ name: z.string().max(400), content: z.string() });
export const ImportWorkflowsInput = z.strictObject({ files: z.array(ImportFile).min(1, "name at least one file").max(importFileCountMax) });

/** One line per workflow, in the order given. A file that fails leaves the others alone. */
export const ImportResult = z.object({
  name: z.string(),
  ok: z.boolean(),
  workflowId: WorkflowId.optional(),
  nodeCount: z.int().optional(),
  edgeCount: z.int().optional(),
  warnings: z.array(z.string()),
  error: z.string().optional(),
});
export const ImportReport = z.object({ results: z.array(ImportResult) });

export type ImportFile = z.infer<typeof ImportFile>;
export type ImportWorkflowsInput = z.infer<typeof ImportWorkflowsInput>;
export type ImportResult = z.infer<typeof ImportResult>;
export type ImportReport = z.infer<typeof ImportReport>;

/** What a reader of one file finds: workflows with their warnings, or one sentence why there are none. */
export type ParsedWorkflow = { format: "reporunner" | "n8n"; workflow: CreateWorkflowInput; warnings: string[] };
export type ParsedFile = { ok: true; workflows: ParsedWorkflow[] } | { ok: false; error: string };
