import { mediaTypeOf, readFiles, readJsonText } from "@/lib/adapters/read-body";
import { badRequest } from "@/lib/errors";

/** Multipart files, or one JSON body: a workflow, an n8n export, or a list of them. Text that is not UTF-8 stays visible as such in the report. */
export async function readWorkflowFiles(request: Request, bytesMax: number): Promise<unknown> {
  if (mediaTypeOf(request) === "multipart/form-data") {
    const files = await readFiles(request, bytesMax);
    return { files: files.map(({ name, content }) => ({ name, content: new TextDecoder().decode(content) })) };
  }
  const content = await readJsonText(request, bytesMax);
  try {
    JSON.parse(content);
  } catch (error) {
    throw badRequest(`The body is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : "it cannot be parsed"}.`);
  }
  return { files: [{ name: "body.json", content }] };
}
