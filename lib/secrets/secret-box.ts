import { createHash, randomBytes } from "node:crypto";
import { decrypt, encrypt, type Sealed } from "@/lib/secrets/aes-gcm";

/** A data key under the installation's key, as it is stored. */
export type SealedDataKey = Sealed & { dataKeyId: string; masterKeyId: string };
/** What a secret belongs to. Each part is bound into the ciphertext: moved to another place, it does not open. */
export type SecretPlace = { organizationId: string; credentialId: string; type: string; secretVersion: number };
export type Envelope = Sealed & { envelopeVersion: number; dataKeyId: string };

export type SecretBox = {
  /** Tells keys apart without telling the key. */
  masterKeyId: string;
  createDataKey: (place: { organizationId: string; dataKeyId: string }) => Sealed & { masterKeyId: string };
  /** @throws an Error where the data key is another master key's or was moved */
  seal: (options: { dataKey: SealedDataKey; place: SecretPlace; text: string }) => Envelope;
  /** @throws an Error where key, place or ciphertext is not the one it was sealed with */
  open: (options: { dataKey: SealedDataKey; place: SecretPlace; envelope: Envelope }) => string;
};

const envelopeVersion = 1;
const keyBytes = 32;

/** 32 bytes, written in base64 or hexadecimal. Null where it is neither. */
export function parseMasterKey(text: string): Buffer | null {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
  return key.length === keyBytes && /^[A-Za-z0-9+/_-]+=*$/.test(text) ? key : null;
}

/** Envelope encryption: each organization's data key is sealed under the master key, each secret under the data key. */
export function createSecretBox(masterKey: Buffer): SecretBox {
  const masterKeyId = createHash("sha256").update("reporunner master key id").update(masterKey).digest("hex").slice(0, 16);

  function openDataKey({ organizationId, dataKey }: { organizationId: string; dataKey: SealedDataKey }): Buffer {
    if (dataKey.masterKeyId !== masterKeyId) throw new Error(`the data key was sealed with the master key ${dataKey.masterKeyId}, and this is ${masterKeyId}`);
    return decrypt(masterKey, dataKeyLabel({ organizationId, dataKeyId: dataKey.dataKeyId }), dataKey);
  }
  return {
    masterKeyId,
    createDataKey: (place) => ({ ...encrypt(masterKey, dataKeyLabel(place), randomBytes(keyBytes)), masterKeyId }),
    seal: ({ dataKey, place, text }) => ({
      ...encrypt(openDataKey({ organizationId: place.organizationId, dataKey }), secretLabel(place, envelopeVersion), Buffer.from(text, "utf8")),
      envelopeVersion,
      dataKeyId: dataKey.dataKeyId,
    }),
    open: ({ dataKey, place, envelope }) =>
      decrypt(openDataKey({ organizationId: place.organizationId, dataKey }), secretLabel(place, envelope.envelopeVersion), envelope).toString("utf8"),
  };
}

function dataKeyLabel({ organizationId, dataKeyId }: { organizationId: string; dataKeyId: string }): string {
  return JSON.stringify(["data-key", organizationId, dataKeyId]);
}

function secretLabel({ organizationId, credentialId, type, secretVersion }: SecretPlace, version: number): string {
  return JSON.stringify(["credential", organizationId, credentialId, type, version, secretVersion]);
}
