import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createAnnouncer } from "@/scripts/supervisor/announce";
import { hashInputs, isCurrent } from "@/scripts/supervisor/build-hash";
import { childEnvironments } from "@/scripts/supervisor/child-environment";
import { openChildLog } from "@/scripts/supervisor/child-log";
import { errorText } from "@/scripts/supervisor/error-text";
import { assertPortFree } from "@/scripts/supervisor/free-port";
import { watchParent } from "@/scripts/supervisor/parent";
import { isInstalled, refuseNode } from "@/scripts/supervisor/prepare.mjs";
import { openSecrets } from "@/scripts/supervisor/secrets";
import { readSettings } from "@/scripts/supervisor/settings";
import { createSignalHandler } from "@/scripts/supervisor/stop-signals";
import type { Terminal } from "@/scripts/supervisor/terminal";

const base = mkdtempSync(join(tmpdir(), "reporunner-start-"));
let folder = base;

beforeEach(() => {
  folder = mkdtempSync(join(base, "case-"));
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

function terminalInto(lines: string[]): Terminal {
  const push = (text: string) => void lines.push(text);
  return { note: push, plain: push, problem: push, step: async (_title, work) => work() };
}

describe("before anything is installed", () => {
  it("takes Node.js from 20.19 on", () => {
    expect(["20.19.0", "20.20.2", "22.0.0", "24.1.0"].map(refuseNode)).toEqual([null, null, null, null]);
    for (const version of ["18.20.0", "20.18.3"]) expect(refuseNode(version)).toMatch(/needs Node\.js 20\.19 or newer, and this is \d/);
  });

  it("tells whether the packages are those of the lock file", () => {
    writeFileSync(join(folder, "package-lock.json"), "{}");
    expect(isInstalled(folder)).toBe(false);
    mkdirSync(join(folder, "node_modules"));
    expect(isInstalled(folder)).toBe(false);
    const record = join(folder, "node_modules", ".package-lock.json");
    writeFileSync(record, "{}");
    expect(isInstalled(folder)).toBe(true);
    utimesSync(record, 0, 0);
    expect(isInstalled(folder)).toBe(false);
    const hash = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    writeFileSync(join(folder, "node_modules", ".reporunner-lock-hash"), `${hash}\n`);
    expect(isInstalled(folder)).toBe(true);
    writeFileSync(join(folder, "package-lock.json"), "{ }");
    expect(isInstalled(folder)).toBe(false);
  });
});

describe("settings", () => {
  const read = (environment: Record<string, string>) => readSettings({ environment, root: "/checkout", isDev: false });

  it("have defaults, and embed every store that has no address", () => {
    expect(read({})).toMatchObject({ dataDir: "/checkout/.data", port: 3000, host: "127.0.0.1", url: "http://localhost:3000" });
    expect(read({ REDIS_URL: "redis://elsewhere" })).toMatchObject({ embedded: ["mongodb", "postgres"], givenUrls: { REDIS_URL: "redis://elsewhere" } });
  });

  it("refuse a port that is none", () => {
    expect(() => read({ PORT: "http" })).toThrow("PORT is http: set it to a number from 1 to 65535.");
  });
});

describe("secrets", () => {
  it("are made once, for this user's eyes only", () => {
    const { secrets, file } = openSecrets({ dataDir: folder, environment: {} });
    expect(secrets.adminEmail).toBe("admin@reporunner.local");
    expect(secrets.adminPassword).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(secrets.apiKey).toMatch(/^rr_[0-9a-f]{48}$/);
    expect(Buffer.from(secrets.encryptionKey, "base64")).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(openSecrets({ dataDir: folder, environment: {} }).secrets).toEqual(secrets);
  });

  it("yield to the environment, which is not written down", () => {
    const { secrets, file } = openSecrets({ dataDir: folder, environment: { REPORUNNER_ADMIN_PASSWORD: "a given password" } });
    expect(secrets.adminPassword).toBe("a given password");
    expect(readFileSync(file, "utf8")).not.toContain("a given password");
  });

  it("refuse a damaged file instead of locking everybody out with a new one", () => {
    writeFileSync(join(folder, "secrets.json"), "{");
    expect(() => openSecrets({ dataDir: folder, environment: {} })).toThrow(/is damaged: restore it from a backup/);
  });

  it("are shown at the first Ready of the data directory, and never again", () => {
    const ready = () => {
      const lines: string[] = [];
      const store = openSecrets({ dataDir: folder, environment: {} });
      const announce = createAnnouncer({ url: "http://localhost:3000", store, terminal: terminalInto(lines) });
      announce();
      announce();
      return { text: lines.join("\n"), store };
    };
    const first = ready();
    expect(first.text).toContain(first.store.secrets.adminPassword);
    expect(first.text.match(/Ready on http:\/\/localhost:3000/g)).toHaveLength(2);
    const second = ready();
    expect(second.text).not.toContain(second.store.secrets.adminPassword);
    expect(second.text).not.toContain(second.store.secrets.apiKey);
    expect(second.text).toContain("admin@reporunner.local");
  });

  it("of the administrator reach the set-up and not the site", () => {
    const { secrets } = openSecrets({ dataDir: folder, environment: {} });
    const settings = readSettings({ environment: {}, root: folder, isDev: false });
    const inherited = { NODE_ENV: "test", REPORUNNER_API_KEY: "rr_given", npm_config_registry: "x", OPENAI_API_KEY: "kept" } as const;
    const { application, setup } = childEnvironments({ inherited, settings, secrets, urls: {}, embeddingModelDir: "/model" });
    expect(JSON.stringify(application)).not.toMatch(/rr_given|npm_config/);
    expect(Object.values(application)).not.toContain(secrets.adminPassword);
    expect(application).toMatchObject({ NODE_ENV: "production", OPENAI_API_KEY: "kept", REPORUNNER_URL: "http://localhost:3000" });
    expect(setup).toMatchObject({ REPORUNNER_ADMIN_PASSWORD: secrets.adminPassword, REPORUNNER_API_KEY: secrets.apiKey });
  });
});

describe("the build", () => {
  it("is stale when a source changes, and not when only its date or a test does", () => {
    mkdirSync(join(folder, "app"));
    const source = join(folder, "app", "page.tsx");
    writeFileSync(source, "one");
    const hash = hashInputs(folder);
    utimesSync(source, 1, 1);
    writeFileSync(join(folder, "app", "page.test.tsx"), "a test");
    expect(hashInputs(folder)).toBe(hash);
    expect(isCurrent(folder, hash)).toBe(false);
    for (const path of [".next", "dist"]) mkdirSync(join(folder, path));
    for (const name of ["worker", "setup"]) writeFileSync(join(folder, "dist", `${name}.mjs`), "");
    writeFileSync(join(folder, ".next", "BUILD_ID"), "1");
    writeFileSync(join(folder, ".next", "reporunner-build.json"), JSON.stringify({ hash }));
    expect(isCurrent(folder, hash)).toBe(true);
    writeFileSync(source, "two");
    expect(isCurrent(folder, hashInputs(folder))).toBe(false);
  });
});

describe("the port", () => {
  it("is refused with the way out when somebody has it", async () => {
    const server = createServer();
    await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(assertPortFree({ host: "127.0.0.1", port })).rejects.toThrow(`Port ${port} is in use by another program: stop that, or set PORT`);
    await new Promise((settle) => server.close(settle));
    await expect(assertPortFree({ host: "127.0.0.1", port })).resolves.toBeUndefined();
  });
});

describe("the end", () => {
  it("counts one Ctrl-C that arrives twice as one", () => {
    const calls: string[] = [];
    let time = 0;
    const handle = createSignalHandler({
      onStop: (signal) => calls.push(`stop ${signal}`),
      onHurry: () => calls.push("hurry"),
      onAbandon: () => calls.push("abandon"),
      now: () => time,
    });
    for (time of [0, 5, 1_000, 1_010, 2_000]) handle("SIGINT");
    expect(calls).toEqual(["stop SIGINT", "hurry", "abandon"]);
  });

  it("comes when the parent has gone", () => {
    vi.useFakeTimers();
    let parent = 77;
    const onGone = vi.fn();
    watchParent({ onGone, parentPid: () => parent });
    vi.advanceTimersByTime(1_000);
    expect(onGone).not.toHaveBeenCalled();
    parent = 1;
    vi.advanceTimersByTime(1_000);
    expect(onGone).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});

describe("logs", () => {
  it("carry the time, keep one full predecessor and stay private", () => {
    const file = join(folder, "logs", "web.log");
    const log = openChildLog({ file, limitBytes: 1_000 });
    for (let count = 0; count < 60; count += 1) log.write(`line ${count}`);
    expect(readFileSync(file, "utf8")).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z line \d+\n/);
    expect(statSync(file).size + statSync(`${file}.1`).size).toBeLessThan(2_200);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(log.lastLines().at(-1)).toBe("line 59");
  });

  it("show errors at the terminal and nothing else", () => {
    expect(errorText(`{"level":50,"msg":"it broke","err":{"message":"no luck"}}`)).toBe("it broke: no luck");
    expect(errorText(`{"level":30,"msg":"Error: quoted"}`)).toBeNull();
    expect(errorText(" ⨯ TypeError: x")).toBe("⨯ TypeError: x");
    expect(errorText("✓ Ready in 200ms")).toBeNull();
  });
});
