import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rooms } from "./arrows";
import { repository } from "./biome-sandbox";

const sources = ["app", "components", "lib", "db"].flatMap(sourceFiles);

describe("the tree", () => {
  it("holds no source file outside of a listed room", () => {
    const folders = rooms.filter((room) => room.name !== "components").flatMap((room) => room.files.map((glob) => glob.replace("**", "")));
    expect(sources.filter((path) => !folders.some((folder) => (folder.endsWith("/") ? path.startsWith(folder) : path === folder)))).toEqual([]);
  });

  it("has no file name that says nothing", () => {
    expect(sources.filter((path) => /^(utils?|helpers?|common|misc)\./.test(basename(path)))).toEqual([]);
  });

  it("lets the worker reach neither Next, React nor server-only, however far away", () => {
    const main = "lib/worker/main.ts";
    const forbidden = existsSync(join(repository, main)) ? chainsToTheScreen(main) : [];
    expect(forbidden).toEqual([]);
  });
});

function sourceFiles(folder: string): string[] {
  if (!existsSync(join(repository, folder))) return [];
  const entries = readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" });
  return entries.filter((path) => /(?<!\.d|\.test)\.tsx?$/.test(path)).map((path) => `${folder}/${path}`);
}

/** Import chains ("a -> b -> next/headers") from `entry` that end in a package of the web process. Type imports leave no trace at run time. */
function chainsToTheScreen(entry: string): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, chain: string[]) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const source of importsOf(path)) {
      if (/^(next|react|react-dom|server-only)(\/|$)/.test(source)) found.push([...chain, path, source].join(" -> "));
      const next = fileBehind(source, path);
      if (next) visit(next, [...chain, path]);
    }
  };
  visit(entry, []);
  return found;
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(repository, path), "utf8");
  const statements = text.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^"';]*?\bfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"/gm);
  return [...statements].map((match) => match[1] ?? match[2] ?? "");
}

function fileBehind(source: string, importer: string): string | undefined {
  if (!/^(@|\.)\//.test(source)) return undefined;
  const path = source.startsWith("@/") ? source.slice(2) : join(importer, "..", source);
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => /\.tsx?$/.test(candidate) && existsSync(join(repository, candidate)));
}
