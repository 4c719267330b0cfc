import type { SecretStore } from "./secrets";
import type { Terminal } from "./terminal";

function firstTime({ secrets, isGiven, file }: SecretStore): string[] {
  return [
    `  E-mail    ${secrets.adminEmail}`,
    `  Password  ${isGiven("adminPassword") ? "as REPORUNNER_ADMIN_PASSWORD says" : secrets.adminPassword}`,
    `  API key   ${isGiven("apiKey") ? "as REPORUNNER_API_KEY says" : secrets.apiKey}`,
    `  Shown once; kept in ${file}`,
  ];
}

/** The password and the key appear once in the life of a data directory. */
export function createAnnouncer({ url, store, terminal }: { url: string; store: SecretStore; terminal: Terminal }): () => void {
  let isFirst = true;
  return () => {
    terminal.plain(`Ready on ${url}`);
    if (!isFirst) return;
    isFirst = false;
    if (store.wasShown) {
      terminal.plain(`  Sign in as ${store.secrets.adminEmail}; the password of the first start is in ${store.file}`);
      return;
    }
    for (const line of firstTime(store)) terminal.plain(line);
    store.markShown();
  };
}
