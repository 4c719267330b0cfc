import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSecretBox, parseMasterKey } from "@/lib/secrets/secret-box";

const box = createSecretBox(randomBytes(32));
const organizationId = "a".repeat(24);
const place = { organizationId, credentialId: "b".repeat(24), type: "slackApi", secretVersion: 1 };
const dataKeyId = "c".repeat(24);
const dataKey = { ...box.createDataKey({ organizationId, dataKeyId }), dataKeyId };
const envelope = box.seal({ dataKey, place, text: '{"token":"grüße"}' });

describe("the secret box", () => {
  it("opens what it sealed, and never seals alike twice", () => {
    expect(box.open({ dataKey, place, envelope })).toBe('{"token":"grüße"}');
    expect(box.seal({ dataKey, place, text: '{"token":"grüße"}' }).ciphertext).not.toBe(envelope.ciphertext);
    expect(JSON.stringify(envelope)).not.toContain("token");
  });

  it.each([
    ["organization", { organizationId: "d".repeat(24) }],
    ["credential", { credentialId: "d".repeat(24) }],
    ["type", { type: "other" }],
    ["version of the secret", { secretVersion: 2 }],
  ])("does not open under another %s", (_, other) => {
    expect(() => box.open({ dataKey, place: { ...place, ...other }, envelope })).toThrow();
  });

  it("does not open with another master key, a changed byte, a cut tag or another envelope version", () => {
    expect(() => createSecretBox(randomBytes(32)).open({ dataKey, place, envelope })).toThrow(/sealed with the master key/);
    const bytes = Buffer.from(envelope.ciphertext, "base64");
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    expect(() => box.open({ dataKey, place, envelope: { ...envelope, ciphertext: bytes.toString("base64") } })).toThrow();
    expect(() => box.open({ dataKey, place, envelope: { ...envelope, tag: Buffer.from(envelope.tag, "base64").subarray(0, 4).toString("base64") } })).toThrow();
    expect(() => box.open({ dataKey, place, envelope: { ...envelope, envelopeVersion: 2 } })).toThrow();
  });

  it("takes 32 bytes in base64 or hexadecimal and nothing else", () => {
    const key = randomBytes(32);
    for (const text of [key.toString("base64"), key.toString("base64url"), key.toString("hex")]) expect(parseMasterKey(text)).toEqual(key);
    for (const text of ["", "password", key.toString("base64").slice(4), `${key.toString("hex")}00`, `${key.toString("base64")} `])
      expect(parseMasterKey(text)).toBeNull();
  });
});
