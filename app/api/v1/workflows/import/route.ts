import { readWorkflowFiles } from "@/lib/adapters/read-workflow-files";
import { route } from "@/lib/adapters/route";
import { importWorkflows } from "@/lib/operations/workflow-import";

export const POST = route(importWorkflows, { read: readWorkflowFiles });
