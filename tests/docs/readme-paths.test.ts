import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";

const repository = join(import.meta.dirname, "../..");
const ignored = new Set(["node_modules", ".git", ".next", ".data", "dist", "test-results", "playwright-report"]);
const everyPath = walk("");
const topFolders = everyPath.filter((path) => !path.includes("/") && statSync(join(repository, path)).isDirectory());
const pages = everyPath.filter((path) => path === "README.md" || /^docs\/.*\.md$/.test(path));

describe.skipIf(pages.length === 0)("paths cited in the documentation", () => {
  it.each(pages)("%s cites no path that is gone", (page) => {
    const cited = citedPaths(readFileSync(join(repository, page), "utf8"));
    expect(cited.filter((path) => !exists(path))).toEqual([]);
  });
});

describe("citedPaths", () => {
  const fence = "```";

  it("takes code spans that look like a path of this repository, and expands braces", () => {
    expect(citedPaths("See `lib/db/router.ts:12`, `lib/{env,errors}.ts` and `tests/`.")).toEqual(["lib/db/router.ts", "lib/env.ts", "lib/errors.ts", "tests/"]);
  });

  it("leaves out URLs, routes, packages, commands, code blocks and what is announced as planned", () => {
    const text = [
      "`/api/v1/health` `next/headers` `npm run lib/x` `@/lib/env` `https://a.b/lib/x.ts`",
      "`lib/soon.ts` (planned)",
      fence,
      "`lib/gone.ts`",
      fence,
    ].join("\n");
    expect(citedPaths(text)).toEqual([]);
  });

  it("cuts a path before its first placeholder", () => {
    expect(citedPaths("`lib/db/mongo/<entity>.ts` `components/*/x.tsx` `lib/<x>`")).toEqual(["lib/db/mongo", "components", "lib"]);
  });

  it("takes a bare file name with a known ending", () => {
    expect(citedPaths("`docker-compose.yml` `route.ts` `workflow.read` `Object.keys`")).toEqual(["docker-compose.yml", "route.ts"]);
  });
});

function citedPaths(markdown: string): string[] {
  const prose = markdown.replace(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1/gm, "");
  const spans = [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)(?! \(planned\))/g)].map((match) => match[1] ?? "");
  return spans.flatMap(expandBraces).map(withoutPlaceholder).filter(looksLikePath);
}

function expandBraces(span: string): string[] {
  const [, before = "", choices, after = ""] = /^(.*?)\{([^{}]+)\}(.*)$/.exec(span) ?? [];
  return choices ? choices.split(",").flatMap((choice) => expandBraces(before + choice.trim() + after)) : [span];
}

function withoutPlaceholder(span: string) {
  const path = span.replace(/(:\d+(-\d+)?|#[\w-]+)$/, "");
  return /[<*…]/.test(path) ? path.replace(/\/[^/]*[<*…].*$/, "") : path;
}

function looksLikePath(span: string) {
  if (!/^[\w.@()[\]/-]+$/.test(span)) return false;
  if (!span.includes("/")) return topFolders.includes(span) || /^[\w.-]+\.(md|json|tsx?|m?js|ya?ml|sql|css|grit)$/.test(span);
  return (
    topFolders.includes(span.split("/")[0] ?? "") || ["app", "components", "lib", "db", "tests", "scripts", "docs", "bench"].includes(span.split("/")[0] ?? "")
  );
}

/** A module may be cited without its ending, a file without its folder. */
function exists(path: string) {
  const bare = path.replace(/\/$/, "");
  if (!bare.includes("/")) return everyPath.some((known) => basename(known) === bare);
  return ["", ".ts", ".tsx"].some((ending) => existsSync(join(repository, bare + ending)));
}

function walk(folder: string): string[] {
  const entries = readdirSync(join(repository, folder), { withFileTypes: true }).filter((entry) => !ignored.has(entry.name));
  return entries.flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? [path, ...walk(path)] : [path];
  });
}
