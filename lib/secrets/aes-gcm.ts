import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Each part in base64. */
export type Sealed = { iv: string; tag: string; ciphertext: string };

/** AES-256-GCM with a random 96-bit IV (NIST SP 800-38D). `label` is bound in: under another one it does not open. */
export function encrypt(key: Buffer, label: string, plain: Buffer): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(label, "utf8"));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { iv: iv.toString("base64"), tag: cipher.getAuthTag().toString("base64"), ciphertext: ciphertext.toString("base64") };
}

/** @throws where key, label or any byte is another */
export function decrypt(key: Buffer, label: string, { iv, tag, ciphertext }: Sealed): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64"), { authTagLength: 16 })
    .setAAD(Buffer.from(label, "utf8"))
    .setAuthTag(Buffer.from(tag, "base64"));
  return Buffer.concat([decipher.update(Buffer.from(ciphertext, "base64")), decipher.final()]);
}
