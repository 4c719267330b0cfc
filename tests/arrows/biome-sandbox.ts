import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export type Finding = { path: string; line: number; rule: string; message: string };

export const repository = join(import.meta.dirname, "../..");
const configuration = ["biome.json", "tests/arrows/rules", "tsconfig.json", ".gitignore"];

/** Lints `files` (text by path) under the repository's real biome.json, in a folder that holds nothing else. */
export function lintInSandbox(files: Map<string, string>): Finding[] {
  const sandbox = mkdtempSync(join(tmpdir(), "arrows-"));
  try {
    for (const path of configuration) cpSync(join(repository, path), join(sandbox, path), { recursive: true });
    // Biome resolves the alias `@/` only beside a package.json; without it no cycle is seen.
    writeInto(sandbox, "package.json", '{ "name": "sandbox", "type": "module" }');
    for (const [path, text] of files) writeInto(sandbox, path, text);
    return runBiome(sandbox);
  } finally {
    rmSync(sandbox, { recursive: true, force: true });
  }
}

function writeInto(folder: string, path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

type Report = { diagnostics: { category: string; message: string; location: { path: string; start: { line: number } } }[] };

function runBiome(folder: string): Finding[] {
  const biome = join(repository, "node_modules/.bin/biome");
  const { stdout, stderr } = spawnSync(biome, ["lint", ".", "--max-diagnostics=none", "--reporter=json"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!stdout.startsWith("{")) throw new Error(`biome did not report: ${stdout}${stderr}`);
  const report: Report = JSON.parse(stdout);
  return report.diagnostics.map(({ category, message, location }) => ({
    path: location.path,
    // A finding about the whole file has no line.
    line: Math.max(1, location.start.line),
    rule: category.split("/").at(-1) ?? category,
    message,
  }));
}
