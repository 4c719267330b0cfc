import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { environmentNames } from "@/lib/env";
import { BUNDLES } from "@/scripts/supervisor/build-hash";
import { childEnvironments } from "@/scripts/supervisor/child-environment";
import { readSettings } from "@/scripts/supervisor/settings";

type Service = {
  image?: string;
  build?: string;
  container_name?: string;
  ports?: string[];
  volumes?: string[];
  environment?: Record<string, string>;
  networks?: string[];
  command?: string[];
  healthcheck?: object;
  read_only?: boolean;
  init?: boolean;
  depends_on?: Record<string, { condition: string }>;
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown>; networks: Record<string, unknown> };

const text = readFileSync("docker-compose.yml", "utf8");
const compose: Compose = parse(text, { merge: true });
const documented: Compose = parse(readFileSync("tests/design-document/docker-compose.yml", "utf8"));
const example = readFileSync(".env.example", "utf8");
const stores = ["mongodb", "postgres", "redis"];
const products = ["migrate", "app", "worker"];

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}`; `$$` is a dollar for the container's own shell. */
function readVariables(content: string): { name: string; mode: string }[] {
  return [...content.replaceAll("$$", "").matchAll(/\$\{(\w+)(:[-?])?/g)].map(([, name = "", mode = ""]) => ({ name, mode }));
}

const exampleValues = new Map(
  example.split("\n").flatMap((line) => (/^\w+=/.test(line) ? [[line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const] : [])),
);
const isSecret = (name: string) => /PASSWORD|SECRET|KEY$/.test(name) && !name.startsWith("OPENAI");

describe("docker-compose.yml", () => {
  it("has the architecture document's services under its names, with its ports on this machine alone, its variables, volumes and network", () => {
    for (const [name, service] of Object.entries(documented.services)) {
      const ours = compose.services[name];
      expect(ours?.image, name).toBe(service.image);
      expect(ours?.container_name, name).toBe(service.container_name);
      expect(ours?.ports, name).toEqual(service.ports?.map((port) => `127.0.0.1:${port}`));
      expect(ours?.networks, name).toEqual(service.networks);
      expect(
        ours?.volumes?.map((volume) => volume.replace(/:ro$/, "")),
        name,
      ).toEqual(service.volumes);
      for (const [variable, value] of Object.entries(service.environment ?? {}))
        expect(ours?.environment?.[variable], `${name} ${variable}`).toBe(value.replace(/^\$\{(\w+)\}$/, (_, known) => `\${${known}:?set it in .env}`));
    }
    expect(Object.keys(compose.services)).toEqual([...stores, ...products]);
    expect(compose.volumes).toEqual(documented.volumes);
    expect(compose.networks).toEqual(documented.networks);
  });

  it("publishes no port beyond this machine, checks everything that stays and starts in order", () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
    expect(ports).toHaveLength(4);
    expect(ports.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
    for (const name of [...stores, "app", "worker"]) expect(compose.services[name]?.healthcheck, name).toBeDefined();
    expect(Object.values(compose.services.migrate?.depends_on ?? {}).map(({ condition }) => condition)).toEqual(stores.map(() => "service_healthy"));
    for (const name of ["app", "worker"]) expect(compose.services[name]?.depends_on).toEqual({ migrate: { condition: "service_completed_successfully" } });
  });

  it("runs the product read-only, from one image, each process as its own database role", () => {
    for (const name of products) expect(compose.services[name], name).toMatchObject({ image: "reporunner-admin", build: ".", read_only: true, init: true });
    const roles = products.map((name) => new URL(compose.services[name]?.environment?.DATABASE_URL?.replace(/\$\{.*?\}/, "x") ?? "").username);
    expect(roles).toEqual(["reporunner", "reporunner_app", "reporunner_worker"]);
    expect(new URL(compose.services.app?.environment?.MONGODB_URI?.replace(/\$\{.*?\}/, "x") ?? "").username).toBe("reporunner_app");
  });

  it("demands every secret and gives none a default; .env.example names the same variables and no secret", () => {
    const variables = readVariables(text);
    expect(variables.filter(({ name, mode }) => isSecret(name) !== (mode === ":?"))).toEqual([]);
    expect([...exampleValues.keys()].sort()).toEqual([...new Set(variables.map(({ name }) => name))].sort());
    expect([...exampleValues].filter(([name, value]) => isSecret(name) && value !== "")).toEqual([]);
    expect([...exampleValues.keys()]).toEqual(expect.arrayContaining(["MONGO_PASSWORD", "POSTGRES_PASSWORD"]));
  });

  it("sets for the product only what lib/env.ts or set-up reads, and all that has no default", () => {
    const settings = readSettings({ environment: {}, root: "/app", isDev: false });
    const secrets = { authSecret: "a", encryptionKey: "b", adminEmail: "c", adminPassword: "d", apiKey: "e" };
    const urls = { MONGODB_URI: "m", DATABASE_URL: "d", REDIS_URL: "r" };
    const started = childEnvironments({ inherited: { NODE_ENV: "production", REPORUNNER_SEED: "none" }, settings, secrets, urls, embeddingModelDir: "/m" });
    const image = [...readFileSync("Dockerfile", "utf8").matchAll(/^ENV (.*EMBEDDING_MODEL_DIR.*)$/gm)].flatMap(([, line = ""]) =>
      line.split(" ").map((pair) => pair.split("=")[0] ?? ""),
    );
    for (const name of products) {
      const given = Object.keys(compose.services[name]?.environment ?? {});
      const known = [...environmentNames, ...Object.keys(name === "migrate" ? started.setup : started.application)];
      expect(
        given.filter((variable) => !known.includes(variable)),
        name,
      ).toEqual([]);
      const wanted = Object.keys(name === "migrate" ? started.setup : started.application);
      expect(
        wanted.filter((variable) => ![...given, ...image].includes(variable)),
        `${name} lacks`,
      ).toEqual([]);
    }
  });

  it("starts what the build makes", () => {
    const commands = products.flatMap((name) => compose.services[name]?.command ?? []);
    const bundles = commands.filter((word) => word.startsWith("dist/"));
    expect(bundles.sort()).toEqual(Object.values(BUNDLES).sort());
  });
});

describe("Dockerfile", () => {
  const dockerfile = readFileSync("Dockerfile", "utf8");

  it("copies files that are there and not left out of the context", () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = ""]) => files.split(" "));
    expect(copied.length).toBeGreaterThan(8);
    const ignored = readFileSync(".dockerignore", "utf8").split("\n");
    for (const file of copied) {
      expect(existsSync(file), file).toBe(true);
      expect(ignored, file).not.toContain(file.replace(/\/$/, ""));
    }
  });

  it("ends as a user who is nobody, skips the download of onnxruntime-node and needs no package of development", () => {
    expect(dockerfile.match(/^USER (.+)$/gm)).toEqual(["USER node"]);
    expect(dockerfile).toContain("ONNXRUNTIME_NODE_INSTALL=skip");
    expect(dockerfile).toContain("npm prune --omit=dev");
  });

  it("knows the stages that it copies from", () => {
    const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, stage]) => stage);
    for (const [, stage] of dockerfile.matchAll(/--from=(\S+)/g)) expect(stages).toContain(stage);
  });
});

describe("what the containers run", () => {
  it("is shell that parses", () => {
    for (const name of ["mongodb", "redis"]) {
      const script = compose.services[name]?.command?.at(-1)?.replaceAll("$$", "$") ?? "";
      expect(() => execFileSync("bash", ["-n"], { input: script, stdio: ["pipe", "pipe", "pipe"] }), name).not.toThrow();
    }
    expect(() => execFileSync("bash", ["-n", "init-scripts/02-logins.sh"], { stdio: "pipe" })).not.toThrow();
  });
});
