import { AppError, badRequest } from "@/lib/errors";

export const bodyBytesMaxDefault = 1024 * 1024;

/** The whole body, counted while it arrives: `Content-Length` may be missing or lie. @throws `payload_too_large` */
async function readBytes(request: Request, bytesMax: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new AppError({ code: "payload_too_large", message: `The body is larger than ${Math.floor(bytesMax / 1024)} KiB.` });
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bytesMax) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

export function mediaTypeOf(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** @throws `unsupported_media_type`, `payload_too_large`, `bad_request` where it is not UTF-8 or not JSON */
export async function readJsonText(request: Request, bytesMax: number): Promise<string> {
  const mediaType = mediaTypeOf(request);
  if (mediaType !== "application/json" && !mediaType.endsWith("+json")) {
    throw new AppError({
      code: "unsupported_media_type",
      message: `Send \`Content-Type: application/json\`${mediaType === "" ? "" : `, not ${mediaType.slice(0, 100)}`}.`,
    });
  }
  return decode(await readBytes(request, bytesMax));
}

export async function readJson(request: Request, bytesMax: number): Promise<unknown> {
  const text = await readJsonText(request, bytesMax);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest(`The body is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : "it cannot be parsed"}.`);
  }
}

export type UploadedFile = { name: string; content: Uint8Array };

/** The files of the repeated field `files`. @throws `unsupported_media_type`, `payload_too_large`, `bad_request` */
export async function readFiles(request: Request, bytesMax: number): Promise<UploadedFile[]> {
  if (mediaTypeOf(request) !== "multipart/form-data")
    throw new AppError({ code: "unsupported_media_type", message: "Send the files as `multipart/form-data` in the field `files`." });
  const bytes = await readBytes(request, bytesMax);
  const form = await new Response(bytes, { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData().catch(() => null);
  if (form === null) throw badRequest("The multipart body is malformed.");
  for (const field of form.keys())
    if (field !== "files") throw badRequest(`The field “${field.slice(0, 100)}” is not known: send files in the field \`files\`.`);
  const files = form.getAll("files").filter((entry) => entry instanceof File);
  return Promise.all(files.map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) })));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw badRequest("The body is not valid UTF-8.");
  }
}
