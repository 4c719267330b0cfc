/** The one table of who may import whom. `generate-biome.ts` turns it into `biome.json`, `arrows.test.ts` proves every line of it. */

export type Room = {
  name: string;
  /** Globs of the room's files. Where two rooms hold a file, the later one in `rooms` decides alone. */
  files: string[];
  /** Modules and folders behind `@/`; `!` takes one out again. "anything" lifts every fence. */
  imports: string[] | "anything";
  /** Modules behind `@/` of which only types may be imported. */
  types?: string[];
  /** When given, these packages and no others. */
  packages?: string[];
  why: string;
};

/** The words that name a folder of `components/`. A feature sees itself, `ui`, `charts` and `layout`, never another feature. */
export const features = [
  "account",
  "analytics",
  "api-docs",
  "api-keys",
  "auth",
  "collaboration",
  "conversations",
  "credentials",
  "executions",
  "health",
  "integrations",
  "knowledge",
  "models",
  "nodes",
  "operations",
  "organizations",
  "overview",
  "search",
  "settings",
  "users",
  "workflows",
];

const anywhere = ["lib/schemas", "lib/errors", "lib/format"];
const screen = ["lib/actions", "lib/queries", "lib/cn", ...anywhere];
const rights = ["lib/auth/permissions", "lib/auth/actor", "lib/auth/api-key-secret"];
const observing = ["lib/logger", "lib/metrics"];
const shared = ["components/ui", "components/charts", "components/layout"];

export const rooms: Room[] = [
  {
    name: "root files",
    files: ["*.{ts,js,mjs,mts}"],
    imports: "anything",
    why: "Tools read these files on their own terms.",
  },
  {
    name: "proxy.ts",
    files: ["proxy.ts"],
    imports: ["lib/auth", "lib/env", ...anywhere],
    why: "The proxy redirects politely; the operation is the gate.",
  },
  {
    name: "instrumentation.ts",
    files: ["instrumentation.ts", "instrumentation-client.ts"],
    imports: ["lib/context", "lib/env", "lib/logger", "lib/errors"],
    why: "The start hook wires the process and knows no entity.",
  },
  {
    name: "app",
    files: ["app/**"],
    imports: ["app", "!app/api", "components", "lib/adapters/load", "lib/adapters/api-document", "lib/operations", "lib/queries", ...anywhere],
    why: "Pages and layouts parse the URL, call load(operation) and compose components.",
  },
  {
    name: "app routes",
    files: ["app/api/**", "app/**/route.ts"],
    imports: ["lib/adapters", "!lib/adapters/load", "!lib/adapters/action", "!lib/adapters/job", "lib/operations", "lib/schemas"],
    why: "A route file is route(operation) and nothing else.",
  },
  {
    name: "components",
    files: ["components/**"],
    imports: [...shared, ...screen],
    why: "A folder that is not listed in `features` of tests/arrows/arrows.ts sees the shared components only.",
  },
  {
    name: "components/ui",
    files: ["components/ui/**"],
    imports: ["components/ui", "lib/cn", "lib/format"],
    why: "ui/ knows no domain word and no other component.",
  },
  {
    name: "components/charts",
    files: ["components/charts/**"],
    imports: ["components/charts", "components/ui", "lib/cn", "lib/format"],
    why: "Charts take series that are already shaped.",
  },
  {
    name: "components/layout",
    files: ["components/layout/**"],
    imports: ["components/layout", "components/ui", ...screen],
    why: "The shell is used by every feature, so it uses none.",
  },
  ...features.map((feature) => ({
    name: `components/${feature}`,
    files: [`components/${feature}/**`],
    imports: [`components/${feature}`, ...shared, ...screen],
    why: "A feature folder does not import another feature folder; what two of them need goes to ui, charts or layout.",
  })),
  {
    name: "lib/actions",
    files: ["lib/actions/**"],
    imports: ["lib/adapters/action", "lib/operations", "lib/schemas"],
    packages: [],
    why: "An action is one line: action(operation).",
  },
  {
    name: "lib/queries",
    files: ["lib/queries/**"],
    imports: ["lib/queries", "lib/schemas", "lib/errors"],
    packages: ["@tanstack/react-query"],
    why: "Queries run in the browser and reach the server over HTTP only.",
  },
  {
    name: "lib/adapters",
    files: ["lib/adapters/**"],
    imports: ["lib/adapters", "lib/auth", "lib/context", "lib/env", ...observing, "lib/operations/define-operation", "lib/operations/catalogue", ...anywhere],
    why: "An adapter translates any operation for one kind of door and knows no entity.",
  },
  {
    name: "lib/adapters/job",
    files: ["lib/adapters/job.ts"],
    imports: ["lib/context", "lib/jobs", ...observing, "lib/operations/define-operation", ...anywhere],
    why: "The worker's adapter runs outside Next.",
  },
  {
    name: "lib/operations",
    files: ["lib/operations/**"],
    imports: ["lib/operations", "lib/cache", "lib/jobs", "lib/ai", "lib/import", "lib/knowledge", "lib/executions", "lib/metrics", ...rights, ...anywhere],
    types: ["lib/db", "lib/context", "lib/logger"],
    why: "An operation is the use case; stores and capabilities are handed in through ctx.",
  },
  {
    name: "lib/context",
    files: ["lib/context.ts"],
    imports: ["lib/db", "lib/cache", "lib/jobs", "lib/ai", "lib/auth", "lib/secrets", "lib/env", ...observing, "db", "!db/engines", "!db/seed", ...anywhere],
    why: "The one place that wires ctx; it runs in the web and in the worker.",
  },
  {
    name: "lib/auth",
    files: ["lib/auth/**"],
    imports: ["lib/auth", "lib/cache", ...observing, ...anywhere],
    types: ["lib/db", "db/mongo"],
    why: "lib/context wires it, in the worker too; stores and settings arrive as arguments.",
  },
  {
    name: "lib/auth/permissions",
    files: rights.map((module) => `${module}.ts`),
    imports: [...rights, ...anywhere],
    packages: ["zod", "node:crypto"],
    why: "What operations use of lib/auth is pure.",
  },
  {
    name: "lib/db",
    files: ["lib/db/**"],
    imports: ["lib/db", "db", "!db/engines", "!db/seed", ...observing, ...anywhere],
    why: "The database service layer decides which store answers, not who may ask.",
  },
  {
    name: "lib/db/mongo",
    files: ["lib/db/mongo/**"],
    imports: ["lib/db", "!lib/db/postgres", "!lib/db/router", "db/mongo", "lib/logger", ...anywhere],
    why: "A repository knows one store.",
  },
  {
    name: "lib/db/postgres",
    files: ["lib/db/postgres/**"],
    imports: ["lib/db", "!lib/db/mongo", "!lib/db/router", "db/postgres", "lib/logger", ...anywhere],
    why: "A repository knows one store.",
  },
  {
    name: "lib/cache",
    files: ["lib/cache/**"],
    imports: ["lib/cache", "db/redis", ...observing, ...anywhere],
    why: "The cache holds nothing that cannot be lost and knows no other store.",
  },
  {
    name: "lib/jobs",
    files: ["lib/jobs/**"],
    imports: ["lib/jobs", "db/redis", ...observing, ...anywhere],
    why: "Names, payloads and enqueue; the handlers live in lib/worker.",
  },
  {
    name: "lib/ai",
    files: ["lib/ai/**"],
    imports: ["lib/ai", ...observing, ...anywhere],
    why: "Models sit behind small function types and get their settings as arguments.",
  },
  {
    name: "lib/worker",
    files: ["lib/worker/**"],
    imports: ["lib/worker", "lib/adapters/job", "lib/jobs", "lib/operations", "db/redis", "lib/context", ...observing, "lib/env", ...anywhere],
    why: "The worker reaches the stores through ctx and runs outside Next.",
  },
  ...["lib/import", "lib/knowledge", "lib/executions"].map((name) => ({
    name,
    files: [`${name}/**`],
    imports: [name, ...anywhere],
    types: ["lib/ai"],
    packages: [
      "zod",
      "yaml",
      "unified",
      "remark-*",
      "rehype-*",
      "mdast",
      "mdast-*",
      "micromark*",
      "hast",
      "unist",
      "unist-*",
      "@dagrejs/dagre",
      "node:crypto",
      "node:path",
    ],
    why: "A reader turns text into values: no store, no network, no clock.",
  })),
  {
    name: "lib/secrets",
    files: ["lib/secrets/**"],
    imports: ["lib/secrets"],
    packages: ["node:crypto"],
    why: "Keys and secrets are sealed here and nowhere else; who stores them cannot open them.",
  },
  { name: "lib/schemas", files: ["lib/schemas/**"], imports: ["lib/schemas"], packages: ["zod"], why: "The shared language runs anywhere." },
  { name: "lib/errors", files: ["lib/errors.ts"], imports: [], packages: ["zod"], why: "Errors run anywhere." },
  { name: "lib/format", files: ["lib/format.ts", "lib/format/**"], imports: ["lib/format", "lib/schemas"], packages: [], why: "Formatting runs anywhere." },
  { name: "lib/cn", files: ["lib/cn.ts"], imports: [], packages: ["clsx", "tailwind-merge"], why: "Class names know nothing else." },
  {
    name: "lib/env",
    files: ["lib/env.ts"],
    imports: ["lib/errors"],
    packages: ["zod", "node:*"],
    why: "The environment is parsed once, before anything else exists.",
  },
  { name: "lib/logger", files: ["lib/logger.ts"], imports: ["lib/env", "lib/errors"], why: "The logger is below everything that logs." },
  { name: "lib/metrics", files: ["lib/metrics.ts"], imports: [], packages: ["prom-client"], why: "The metrics are below everything that counts." },
  { name: "db/mongo", files: ["db/mongo/**"], imports: ["db/mongo"], why: "A store's folder knows its own driver; URLs come in as arguments." },
  { name: "db/postgres", files: ["db/postgres/**"], imports: ["db/postgres"], why: "A store's folder knows its own driver; URLs come in as arguments." },
  { name: "db/redis", files: ["db/redis/**"], imports: ["db/redis"], why: "A store's folder knows its own driver; URLs come in as arguments." },
  { name: "db/engines", files: ["db/engines/**"], imports: ["db/engines"], why: "Engines start before the application exists." },
  { name: "db/seed", files: ["db/seed/**"], imports: ["db/seed"], packages: ["node:*"], why: "Seed content is data." },
  {
    name: "tools",
    files: ["scripts/**", "bench/**", "tests/**", "**/*.test.ts", "**/*.test.tsx"],
    imports: "anything",
    why: "Scripts, benches and tests look at every room.",
  },
];
