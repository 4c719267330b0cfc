import { isUtf8 } from "node:buffer";
import { mediaTypeOf } from "@/lib/adapters/read-body";
import { AppError } from "@/lib/errors";
import { lineBytesMax as defaultLineBytesMax, type TextLine } from "@/lib/schemas/text-line";

const mediaTypes = ["application/x-ndjson", "application/ndjson", "application/jsonl"];
const newline = 0x0a;

/** NDJSON as `{ lines }`, read while it is used. @throws `unsupported_media_type`, `payload_too_large`, here or while it is read */
export async function readLines(request: Request, bytesMax: number): Promise<unknown> {
  const mediaType = mediaTypeOf(request);
  if (!mediaTypes.includes(mediaType))
    throw new AppError({
      code: "unsupported_media_type",
      message: `Send \`Content-Type: application/x-ndjson\`${mediaType === "" ? "" : `, not ${mediaType.slice(0, 100)}`}.`,
    });
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) throw tooLarge(bytesMax);
  return { lines: splitLines({ chunks: request.body ?? [], bytesMax }) };
}

/** The lines that end in a chunk, chunk by chunk. They end at `\n`; an empty one counts and is left out. A line over the cap is forgotten as it arrives. */
export async function* splitLines({
  chunks,
  bytesMax,
  lineBytesMax = defaultLineBytesMax,
}: {
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  bytesMax: number;
  lineBytesMax?: number;
}): AsyncGenerator<TextLine[]> {
  let parts: Buffer[] = [];
  let bytes = 0;
  let line = 1;
  let bodyBytes = 0;

  function keep(part: Buffer): void {
    bytes += part.length;
    if (bytes > lineBytesMax) parts = [];
    else if (part.length > 0) parts.push(part);
  }
  function end(): TextLine | null {
    const whole = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    const ended = toLine({ line, bytes, content: bytes > lineBytesMax ? null : whole, lineBytesMax });
    parts = [];
    bytes = 0;
    line += 1;
    return ended;
  }

  for await (const chunk of chunks) {
    bodyBytes += chunk.length;
    if (bodyBytes > bytesMax) throw tooLarge(bytesMax);
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: TextLine[] = [];
    let start = 0;
    for (let found = buffer.indexOf(newline); found !== -1; found = buffer.indexOf(newline, start)) {
      keep(buffer.subarray(start, found));
      start = found + 1;
      const ended = end();
      if (ended !== null) lines.push(ended);
    }
    keep(buffer.subarray(start));
    if (lines.length > 0) yield lines;
  }
  const last = end();
  if (last !== null) yield [last];
}

function toLine({ line, bytes, content, lineBytesMax }: { line: number; bytes: number; content: Buffer | null; lineBytesMax: number }): TextLine | null {
  if (content === null) return { line, bytes, error: `is too large: more than ${lineBytesMax / 1024 / 1024} MB in one line` };
  if (!isUtf8(content)) return { line, bytes, error: "is not valid UTF-8" };
  const text = content.toString("utf8");
  return text.trim() === "" ? null : { line, bytes, text };
}

function tooLarge(bytesMax: number): AppError {
  return new AppError({ code: "payload_too_large", message: `The body is larger than ${Math.floor(bytesMax / 1024 / 1024)} MB: send it in parts.` });
}
