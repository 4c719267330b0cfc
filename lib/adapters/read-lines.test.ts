import { describe, expect, it } from "vitest";
import { splitLines } from "@/lib/adapters/read-lines";

async function read(chunks: string[], limits: { bytesMax?: number; lineBytesMax?: number } = {}) {
  const lines = [];
  for await (const some of splitLines({ chunks: chunks.map((text) => Buffer.from(text, "latin1")), bytesMax: 1_000, ...limits })) lines.push(...some);
  return lines;
}

describe("splitLines", () => {
  it("finds lines across chunks, the last one without an end, and counts the empty ones", async () => {
    expect(await read(["a", "b\n\n", "", "\r\nc\nd", "\ne"])).toEqual([
      { line: 1, bytes: 2, text: "ab" },
      { line: 4, bytes: 1, text: "c" },
      { line: 5, bytes: 1, text: "d" },
      { line: 6, bytes: 1, text: "e" },
    ]);
    expect(await read([])).toEqual([]);
  });

  it("joins a character that two chunks share, and names a line that is not UTF-8", async () => {
    expect(await read(["\xc3", "\xbc\n\xff\nok"])).toEqual([
      { line: 1, bytes: 2, text: "ü" },
      { line: 2, bytes: 1, error: "is not valid UTF-8" },
      { line: 3, bytes: 2, text: "ok" },
    ]);
  });

  it("leaves a line over its cap out and goes on, and ends at the body's", async () => {
    const line = { lineBytesMax: 4 };
    expect(await read(["12345", "6789", "\n1234\n"], line)).toEqual([
      { line: 1, bytes: 9, error: expect.stringContaining("too large") },
      { line: 2, bytes: 4, text: "1234" },
    ]);
    await expect(read(["123\n", "456\n"], { bytesMax: 7 })).rejects.toMatchObject({ code: "payload_too_large" });
  });
});
