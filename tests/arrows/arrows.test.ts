import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Room, rooms } from "./arrows";
import { type Finding, lintInSandbox, repository } from "./biome-sandbox";
import { fences } from "./fences";
import { type Fixture, green, red } from "./fixtures";
import { generatedFiles } from "./generate-biome";

describe("biome.json and the generated rules", () => {
  it.each([...generatedFiles()])("%s is what the table says (npm run lint:rules writes it)", (path, text) => {
    expect(readFileSync(join(repository, path), "utf8")).toBe(text);
  });

  it("leaves no rule behind that the table no longer asks for", () => {
    const rules = readdirSync(join(repository, "tests/arrows/rules")).filter((name) => name.startsWith("types-of-"));
    expect(rules.filter((name) => !generatedFiles().has(`tests/arrows/rules/${name}`))).toEqual([]);
  });
});

describe("fixtures written by hand", () => {
  const findings = lintInSandbox(fixtureFiles([...red]));
  const calm = lintInSandbox(fixtureFiles(green));

  it.each(red.map((fixture) => ({ ...fixture, shown: fixture.code.slice(0, 80) })))("$path is red on: $shown", ({ path, code, rule }) => {
    const first = lineOf(red, { path, code });
    const last = first + code.split("\n").length - 1;
    const rules = findings.filter((finding) => finding.path === path && finding.line >= first && finding.line <= last).map((finding) => finding.rule);
    expect(rules).toContain(rule);
  });

  it.each(green)("$path stays green", ({ path }) => {
    expect(calm.filter((finding) => finding.path === path)).toEqual([]);
  });
});

describe("every room against every module and every fenced package", () => {
  const targets = [
    ...rooms.flatMap((room) => room.files.map((glob) => `@/${withoutExtension(sampleOf(glob))}`)),
    ...fences.flatMap((fence) => fence.packages.map(asImport)),
  ];
  const samples = rooms.flatMap((room) => room.files.map((glob) => ({ room, path: sampleOf(glob) })));
  const lines = [...targets.map((target) => `import "${target}";`), ...targets.map((target) => `import type {} from "${target}";`)];
  const findings = lintInSandbox(new Map(samples.map(({ path }) => [path, lines.join("\n")]))).filter(isArrow);

  it.each(samples.map((sample) => ({ ...sample, name: sample.room.name })))(
    "$name ($path) imports what the table allows and nothing else",
    ({ room, path }) => {
      const refusedLines = new Set(findings.filter((finding) => finding.path === path).map((finding) => finding.line));
      const refused = lines.filter((_, index) => refusedLines.has(index + 1));
      const expected = lines.filter((line, index) => !isAllowed(permission(room, targets[index % targets.length] ?? ""), line));
      expect(refused).toEqual(expected);
    },
  );
});

function fixtureFiles(fixtures: Fixture[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const { path, code } of fixtures) files.set(path, `${files.get(path) ?? ""}${code}\n`);
  return files;
}

/** First line of a fixture in the file that all fixtures of its path share. */
function lineOf(fixtures: Fixture[], wanted: Fixture) {
  const sharing = fixtures.filter((fixture) => fixture.path === wanted.path);
  const before = sharing.slice(
    0,
    sharing.findIndex((fixture) => fixture.code === wanted.code),
  );
  return before.reduce((line, fixture) => line + fixture.code.split("\n").length, 1);
}

function sampleOf(glob: string) {
  return glob
    .replace(/\{ts,[^}]*\}/, "ts")
    .replace(/^\*\*\//, "lib/operations/")
    .replace("/**/", "/sample/")
    .replace("/**", "/sample.ts")
    .replace("*", "sample");
}

function withoutExtension(path: string) {
  return path.replace(/\.tsx?$/, "");
}

function asImport(name: string) {
  return name.replace("*", "sample");
}

function isArrow(finding: Finding) {
  return finding.rule === "noRestrictedImports" || finding.rule === "plugin";
}

function isAllowed(permitted: "values" | "types" | "nothing", line: string) {
  return permitted === "values" || (permitted === "types" && line.startsWith("import type"));
}

/** The table read a second time, by prefixes instead of globs. */
function permission(room: Room, target: string): "values" | "types" | "nothing" {
  if (room.imports === "anything") return "values";
  if (!target.startsWith("@/")) return mayUsePackage(room, target) ? "values" : "nothing";
  const path = target.slice(2);
  const within = (entry: string) => path === entry || path.startsWith(`${entry}/`);
  if (room.types?.some(within)) return "types";
  const last = room.imports.findLast((entry) => within(entry.replace("!", "")));
  return last && !last.startsWith("!") ? "values" : "nothing";
}

function mayUsePackage(room: Room, target: string) {
  const matches = (name: string) => target === asImport(name) || (name.endsWith("*") && target.startsWith(name.slice(0, -1)));
  if (room.packages) return room.packages.some(matches);
  return fences.every((fence) => !fence.packages.some(matches) || fence.rooms.includes(room.name));
}
