import { randomBytes, randomInt } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal";

// Without the letters and digits that look alike.
const READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

export type Secrets = { authSecret: string; encryptionKey: string; adminEmail: string; adminPassword: string; apiKey: string };

type SecretName = keyof Secrets;

type SecretsFile = Partial<Secrets> & {
  /** The first password and key were shown at the terminal. */
  shownAt?: string;
};

export type SecretStore = {
  secrets: Secrets;
  file: string;
  wasShown: boolean;
  /** What the environment gives is neither kept nor shown. */
  isGiven: (name: SecretName) => boolean;
  markShown: () => void;
  /** The administrator's password was changed by other means than a first start. */
  keepPassword: (password: string) => void;
};

const VARIABLES: Record<SecretName, string> = {
  authSecret: "REPORUNNER_AUTH_SECRET",
  encryptionKey: "REPORUNNER_ENCRYPTION_KEY",
  adminEmail: "REPORUNNER_ADMIN_EMAIL",
  adminPassword: "REPORUNNER_ADMIN_PASSWORD",
  apiKey: "REPORUNNER_API_KEY",
};

/** Four groups of five, 99 bits: typed by a person without a mistake. */
export function readablePassword(): string {
  const group = () => Array.from({ length: 5 }, () => READABLE[randomInt(READABLE.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

const MAKERS: Record<SecretName, () => string> = {
  authSecret: () => randomBytes(32).toString("base64url"),
  encryptionKey: () => randomBytes(32).toString("base64"),
  adminEmail: () => "admin@reporunner.local",
  adminPassword: readablePassword,
  apiKey: () => `rr_${randomBytes(24).toString("hex")}`,
};

function readFile(file: string): SecretsFile {
  if (!existsSync(file)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Told below.
  }
  throw new Refusal(`${file} holds the keys to what is stored and is damaged: restore it from a backup.`);
}

/** In one step: a half-written file would lock everybody out. */
function writeFile(file: string, content: SecretsFile): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Makes at the first start what the environment does not give, and keeps it for the next ones. */
export function openSecrets({ dataDir, environment }: { dataDir: string; environment: Record<string, string | undefined> }): SecretStore {
  const file = join(dataDir, "secrets.json");
  const kept = readFile(file);
  const { shownAt } = kept;
  const isGiven = (name: SecretName) => Boolean(environment[VARIABLES[name]]);
  let isNew = false;
  const find = (name: SecretName): string => {
    const given = environment[VARIABLES[name]];
    if (given) return given;
    const known = kept[name];
    if (known) return known;
    isNew = true;
    const made = MAKERS[name]();
    kept[name] = made;
    return made;
  };
  const secrets: Secrets = {
    authSecret: find("authSecret"),
    encryptionKey: find("encryptionKey"),
    adminEmail: find("adminEmail"),
    adminPassword: find("adminPassword"),
    apiKey: find("apiKey"),
  };
  if (isNew) writeFile(file, kept);
  return {
    secrets,
    file,
    wasShown: shownAt !== undefined,
    isGiven,
    markShown: () => writeFile(file, { ...kept, shownAt: new Date().toISOString() }),
    keepPassword: (adminPassword) => writeFile(file, { ...kept, adminPassword }),
  };
}
