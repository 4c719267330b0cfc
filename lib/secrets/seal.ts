import { createHmac, hkdfSync } from "node:crypto";
import { decrypt, encrypt } from "@/lib/secrets/aes-gcm";

/** `open` throws where it was sealed under another key or changed since; `fingerprint` is a hash that nobody without the key can guess at. */
type Seal = { fingerprint: (text: string) => string; seal: (text: string) => string; open: (sealed: string) => string };

/** Under a key of its own that is derived from `secret` (HKDF, RFC 5869). */
export function createSeal({ secret, purpose }: { secret: string; purpose: string }): Seal {
  const key = Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
  return {
    fingerprint: (text) => createHmac("sha256", key).update(text).digest("hex"),
    seal(text) {
      const { iv, tag, ciphertext } = encrypt(key, purpose, Buffer.from(text, "utf8"));
      return [iv, tag, ciphertext].join(".");
    },
    open(sealed) {
      const [iv = "", tag = "", ciphertext = ""] = sealed.split(".");
      return decrypt(key, purpose, { iv, tag, ciphertext }).toString("utf8");
    },
  };
}
