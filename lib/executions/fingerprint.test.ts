import { describe, expect, it } from "vitest";
import { fingerprintError, normaliseErrorMessage } from "@/lib/executions/fingerprint";

const same: [what: string, one: string, other: string][] = [
  ["numbers", "Timeout after 3000 ms, attempt 2", "Timeout after 12.5 ms, attempt 31"],
  ["UUIDs", "No order 6f9619ff-8b86-4d01-b42d-00c04fc964ff", "No order 6f9619ff-8b86-4d01-b42d-00c04fc964fe"],
  ["ObjectIds", "No user 65f1c0ffee65f1c0ffee65f1", "No user 75f1c0ffee65f1c0ffee65fa"],
  ["hexadecimal", "Bad pointer 0xDEADBEEF", "Bad pointer 0x1f"],
  ["queries of URLs", "GET https://a.example/x?token=abc failed", "GET https://a.example/x?token=xyz&page=b failed"],
  ["quoted values", 'Column "amount" is null for `Ann`', 'Column "total" is null for `Bob`'],
  ["single quotes", "Cannot read 'foo' of undefined", "Cannot read 'bar' of undefined"],
  ["opaque tokens", "Refused key sk_live_4eC39HqLyjWDarjtT1zdp7dc", "Refused key sk_live_9zC39HqLyjWDarjtT1zdp7aa"],
  ["times", "Expired at 2026-05-01T10:00:00Z", "Expired at 2027-11-30T23:59:59Z"],
  ["white space", "Two\n  lines", "Two lines"],
];

const different: [what: string, one: string, other: string][] = [
  ["words", "Connection refused", "Connection reset"],
  ["hosts", "GET https://a.example/x failed", "GET https://b.example/x failed"],
  ["apostrophes", "Server didn't answer, can't retry", "Server didn't know, can't retry"],
];

const print = (message: string) => fingerprintError({ message, nodeId: "a", nodeType: "http" });

describe("fingerprintError", () => {
  it.each(same)("does not see %s", (_, one, other) => expect(print(one)).toBe(print(other)));
  it.each(different)("sees %s", (_, one, other) => expect(print(one)).not.toBe(print(other)));

  it("tells nodes and types apart and is short", () => {
    const message = "Timeout";
    const prints = [
      fingerprintError({ message, nodeId: "a", nodeType: "http" }),
      fingerprintError({ message, nodeId: "b", nodeType: "http" }),
      fingerprintError({ message, nodeId: "a", nodeType: null }),
      fingerprintError({ message, nodeId: null, nodeType: null }),
    ];
    expect(new Set(prints).size).toBe(4);
    for (const fingerprint of prints) expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it("stays quick on a hostile message", () => {
    const startedAt = performance.now();
    for (const part of ['"\\', "'", "0x", "a1", "http://?"]) normaliseErrorMessage(part.repeat(1_000_000));
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
