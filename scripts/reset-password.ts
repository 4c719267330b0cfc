import { existsSync } from "node:fs";
import { join } from "node:path";
import { readState } from "@/db/engines/engine-state";
import { lockHolder } from "@/db/engines/file-lock";
import { mongodbUrl } from "@/db/engines/mongodb";
import { isSameProcess } from "@/db/engines/process-identity";
import { startEngines } from "@/db/engines/start-engines";
import { openMongo } from "@/db/mongo/client";
import { createAuth } from "@/lib/auth/better-auth";
import { resetPassword } from "@/lib/auth/people";
import { openSecrets, readablePassword, type SecretStore } from "./supervisor/secrets";
import { readSettings, type Settings } from "./supervisor/settings";

type Address = { uri: string; close: () => Promise<void> };

/** `npm run admin:reset-password -- [e-mail]`: prints a new password and ends that person's sessions. Runs beside the product or without it. */
export async function run({ email }: { email?: string | undefined }): Promise<number> {
  try {
    const settings = readSettings({ environment: process.env, root: process.cwd(), isDev: false });
    if (!existsSync(join(settings.dataDir, "secrets.json")))
      throw new Error(`${settings.dataDir} holds no installation yet: \`npm start\` makes one and prints its password.`);
    const store = openSecrets({ dataDir: settings.dataDir, environment: process.env });
    const address = await findMongo(settings);
    await reset({ settings, store, uri: address.uri, email: email ?? store.secrets.adminEmail }).finally(address.close);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** The given MongoDB, else that of the running product, else our own for as long as this takes. */
async function findMongo({ dataDir, givenUrls }: Settings): Promise<Address> {
  if (givenUrls.MONGODB_URI) return { uri: givenUrls.MONGODB_URI, close: async () => undefined };
  const owner = lockHolder(join(dataDir, "run", "lock"));
  if (owner !== null && isSameProcess(owner)) {
    const { ports, passwords } = readState(dataDir);
    return { uri: mongodbUrl({ port: ports.mongodb ?? 0, password: passwords.mongodb }), close: async () => undefined };
  }
  const { urls, stop } = await startEngines({ dataDir, engines: ["mongodb"] });
  return { uri: urls.MONGODB_URI, close: stop };
}

async function reset({ settings, store, uri, email }: { settings: Settings; store: SecretStore; uri: string; email: string }): Promise<void> {
  const password = readablePassword();
  const mongo = openMongo({ uri, kind: "background" });
  const auth = createAuth({ mongo, secret: store.secrets.authSecret, url: settings.url, port: settings.port });
  const isKnown = await resetPassword({ auth, email, password }).finally(() => mongo.close());
  if (!isKnown) throw new Error(`Nobody has the e-mail ${email}.`);
  if (email === store.secrets.adminEmail) store.keepPassword(password);
  process.stdout.write(`New password of ${email}: ${password}\nAll sessions of this person have ended.\n`);
}
