import { type Room, rooms } from "./arrows";
import { type Fence, fences } from "./fences";

type Pattern = { group: string[]; message: string };
type Override = { includes: string[]; linter?: unknown; formatter?: unknown };

const testFiles = ["**/*.test.ts", "**/*.test.tsx", "tests/**", "bench/**"];
const toolFiles = ["*.{ts,js,mjs,mts}", "scripts/**", ...testFiles];
const nextFiles = "page,layout,template,error,global-error,loading,not-found,default,icon,apple-icon,opengraph-image,sitemap,robots,manifest";

/** The whole Biome configuration. Overrides replace a rule's options instead of adding to them, so every room carries its full list. */
export function biomeConfig() {
  return {
    $schema: "./node_modules/@biomejs/biome/configuration_schema.json",
    root: true,
    vcs: { enabled: true, clientKind: "git", useIgnoreFile: true },
    files: { includes: ["**", "!db/postgres/migrations", "!public", "!**/*.generated.ts", "!**/*.svg", "!**/*.md", "!package-lock.json"] },
    formatter: { indentStyle: "space", indentWidth: 2, lineWidth: 160 },
    javascript: { formatter: { quoteStyle: "double", trailingCommas: "all" } },
    css: { parser: { tailwindDirectives: true } },
    plugins: [
      "./tests/arrows/rules/no-double-cast.grit",
      "./tests/arrows/rules/no-import-type.grit",
      ...typeOnlyModules().map((module) => ({ path: `./${typeOnlyRulePath(module)}`, includes: filesThatSeeOnlyTypesOf(module) })),
    ],
    linter: { domains: { next: "recommended", react: "recommended", playwright: "none" }, rules: baseRules() },
    overrides: [...rooms.map(roomOverride), ...exceptions()],
  };
}

/** GritQL rules by path: one for each module of which some room may import types only. */
export function typeOnlyRules(): Map<string, string> {
  return new Map(typeOnlyModules().map((module) => [typeOnlyRulePath(module), typeOnlyRule(module)]));
}

function baseRules() {
  const unknownRoom = { group: ["@/**"], message: "This file belongs to no room. Give its folder a line in tests/arrows/arrows.ts." };
  return {
    preset: "recommended",
    complexity: {
      noExcessiveCognitiveComplexity: error({ maxAllowedComplexity: 15 }),
      noExcessiveLinesPerFunction: error({ maxLines: 80, skipBlankLines: true }),
      useMaxParams: error({ max: 4 }),
    },
    correctness: { noUnusedImports: "error", noUnusedVariables: "error", noUnusedFunctionParameters: "error" },
    style: {
      noCommonJs: "error",
      noDefaultExport: "error",
      noExcessiveLinesPerFile: error({ maxLines: 300 }),
      noNonNullAssertion: "error",
      noProcessEnv: "error",
      noRestrictedImports: restrict([unknownRoom]),
      useConsistentTypeDefinitions: error({ style: "type" }),
      useExportType: "error",
      useFilenamingConvention: error({ filenameCases: ["kebab-case"] }),
      useImportType: "error",
      useNodejsImportProtocol: "error",
    },
    suspicious: {
      noConfusingVoidType: "off", // `() => Promise<boolean | void>` is the honest type of a callback that may stop what follows
      noConsole: "error",
      noExplicitAny: "error",
      noImportCycles: "error",
      useIterableCallbackReturn: error({ checkForEach: false }),
    },
  };
}

/** Rules that a kind of file may break, each for a reason that the framework or the tool gives. */
function exceptions(): Override[] {
  return [
    { includes: ["scripts/**/*.{js,mjs}"], linter: rules({ style: { noRestrictedImports: "off" } }) },
    { includes: ["*.{ts,js,mjs,mts}", `app/**/{${nextFiles}}.{ts,tsx}`, "tests/**/global-setup.ts"], linter: rules({ style: { noDefaultExport: "off" } }) },
    { includes: ["lib/env.ts", "db/engines/**", ...toolFiles], linter: rules({ style: { noProcessEnv: "off" } }) },
    { includes: ["db/engines/**", ...toolFiles], linter: rules({ suspicious: { noConsole: "off" } }) },
    // Only an interface can be merged into another module's types.
    { includes: ["tests/support/**", "**/*.d.ts"], linter: rules({ style: { useConsistentTypeDefinitions: "off" } }) },
    { includes: ["**/*.tsx"], linter: rules({ complexity: { noExcessiveLinesPerFunction: error({ maxLines: 150, skipBlankLines: true }) } }) },
    {
      includes: testFiles,
      linter: rules({ complexity: { noExcessiveLinesPerFunction: "off" }, style: { noExcessiveLinesPerFile: error({ maxLines: 500 }) } }),
    },
    {
      includes: ["db/seed/**", "tests/arrows/arrows.ts"],
      linter: rules({ complexity: { noExcessiveLinesPerFunction: "off" }, style: { noExcessiveLinesPerFile: "off" } }),
    },
    {
      // Tailwind's @theme names variables without var(), and reduced motion has to win over every utility class.
      includes: ["**/*.css"],
      linter: rules({ complexity: { noImportantStyles: "off" }, correctness: { noMissingVarFunction: "off" }, style: { noExcessiveLinesPerFile: "off" } }),
    },
    { includes: ["biome.json"], formatter: { enabled: false } },
  ];
}

function roomOverride(room: Room): Override {
  const patterns = room.imports === "anything" ? [upwards()] : [upwards(), ...sameFolder(room), ours(room, room.imports), ...packagePatterns(room)];
  return { includes: room.files, linter: rules({ style: { noRestrictedImports: restrict(patterns) } }) };
}

function upwards(): Pattern {
  return { group: ["..", "../**", "./../**", "@/**/../**"], message: "Name the file through @/, so that its room can be read in the import." };
}

/** `./x` is safe only where the whole folder is one room. */
function sameFolder(room: Room): Pattern[] {
  const folder = (room.files[0] ?? "").replace("/**", "");
  const isOneRoom = folder !== room.files[0] && !rooms.some((other) => other !== room && other.files.some((file) => file.startsWith(`${folder}/`)));
  return isOneRoom ? [] : [{ group: [".", "./**", "!./*.css"], message: `Several rooms meet in ${folder}: name the file through @/.` }];
}

function ours(room: Room, imports: string[]): Pattern {
  const listed = [...imports, ...(room.types ?? [])];
  const group = listed.flatMap((entry) => (entry.startsWith("!") ? behindAlias(entry.slice(1)) : behindAlias(entry).map((glob) => `!${glob}`)));
  const types = room.types ? `, types of ${room.types.join(", ")}` : "";
  return { group: ["@/**", ...group], message: `${room.name} may import ${imports.join(", ") || "nothing of ours"}${types}. ${room.why}` };
}

function packagePatterns(room: Room): Pattern[] {
  if (!room.packages) return fences.filter((fence) => !fence.rooms.includes(room.name)).map(fencePattern);
  const allowed = room.packages.flatMap((name) => withSubpaths(name).map((glob) => `!${glob}`));
  const names = room.packages.join(", ") || "no package";
  return [{ group: ["**", "!@/**", "!./**", ...allowed], message: `${room.name} may import ${names}. ${room.why}` }];
}

function fencePattern(fence: Fence): Pattern {
  return { group: fence.packages.flatMap(withSubpaths), message: fence.why };
}

function behindAlias(path: string) {
  return [`@/${path}`, `@/${path}/**`];
}

function withSubpaths(name: string) {
  return [name, `${name}/**`];
}

function typeOnlyModules() {
  return [...new Set(rooms.flatMap((room) => room.types ?? []))].sort();
}

function typeOnlyRulePath(module: string) {
  return `tests/arrows/rules/types-of-${module.replaceAll("/", "-")}.grit`;
}

function filesThatSeeOnlyTypesOf(module: string) {
  return [...rooms.filter((room) => room.types?.includes(module)).flatMap((room) => room.files), "!**/*.test.ts", "!**/*.test.tsx"];
}

function typeOnlyRule(module: string) {
  const source = `[\\"']@/${module}(?:/[^\\"']*)?[\\"']`;
  const diagnostic = (span: string) =>
    `register_diagnostic(span=${span}, message="This room sees types of ${module} only: write import type.", severity="error")`;
  return `language js(typescript, jsx)

// Generated from tests/arrows/arrows.ts by \`npm run lint:rules\`.
or {
  JsImport() as $import where {
    $import <: r"(?s)import\\b.*${source}.*",
    ! $import <: r"(?s)import\\s+type\\b.*",
    ${diagnostic("$import")}
  },
  JsExport() as $export where {
    $export <: r"(?s)export\\b.*\\bfrom\\s*${source}.*",
    ! $export <: r"(?s)export\\s+type\\b.*",
    ${diagnostic("$export")}
  },
  JsImportCallExpression() as $call where {
    $call <: r"(?s)import\\s*\\(\\s*${source}.*",
    ${diagnostic("$call")}
  }
}
`;
}

function rules(value: unknown) {
  return { rules: value };
}

function restrict(patterns: Pattern[]) {
  return error({ patterns });
}

function error(options: unknown) {
  return { level: "error", options };
}
