import { features, rooms } from "@/tests/arrows/arrows";

/** Which packages stay in which rooms: the second half of the table in `arrows.ts`. */
export type Fence = {
  packages: string[];
  /** Names of the rooms that may import the packages. */
  rooms: string[];
  why: string;
};

const browser = ["app", "components", "components/ui", "components/charts", "components/layout", ...features.map((feature) => `components/${feature}`)];
const nextRooms = ["proxy.ts", "instrumentation.ts", "lib/adapters", ...browser];
const redisRooms = ["db/redis", "lib/cache", "lib/jobs", "lib/worker", "db/engines"];

export const fences: Fence[] = [
  { packages: ["mongoose", "mongodb"], rooms: ["db/mongo", "lib/db/mongo", "db/engines"], why: "MongoDB's drivers stay in db/mongo and lib/db/mongo." },
  { packages: ["drizzle-orm", "pgvector"], rooms: ["db/postgres", "lib/db/postgres"], why: "Drizzle stays in db/postgres and lib/db/postgres." },
  {
    packages: ["pg", "pg-copy-streams"],
    rooms: ["db/postgres", "lib/db/postgres", "db/engines"],
    why: "PostgreSQL's driver stays in db/postgres and lib/db/postgres.",
  },
  { packages: ["ioredis", "bullmq", "rate-limiter-flexible"], rooms: redisRooms, why: "Redis stays in db/redis, lib/cache, lib/jobs and lib/worker." },
  { packages: ["recharts"], rooms: ["components/charts"], why: "One room draws charts, so that the library loads once and late." },
  { packages: ["onnxruntime-node", "@huggingface/tokenizers", "openai"], rooms: ["lib/ai"], why: "Models are reached through lib/ai." },
  { packages: ["better-auth", "@better-auth/*"], rooms: ["lib/auth"], why: "Sign-in is reached through lib/auth." },
  { packages: ["server-only"], rooms: ["app", "lib/adapters", "lib/actions"], why: "The worker imports this room, and server-only throws outside Next." },
  { packages: ["next"], rooms: nextRooms, why: "Only doors, adapters and the screen know Next." },
  { packages: ["react", "react-dom"], rooms: nextRooms, why: "Only the screen and its adapters know React." },
  { packages: ["@tanstack/react-query"], rooms: ["lib/queries", ...browser], why: "TanStack Query runs in the browser." },
  {
    packages: [
      "radix-ui",
      "lucide-react",
      "cmdk",
      "sonner",
      "next-themes",
      "nuqs",
      "class-variance-authority",
      "@xyflow/react",
      "@tanstack/react-virtual",
      "react-markdown",
    ],
    rooms: browser,
    why: "Widgets belong to the screen.",
  },
  { packages: ["clsx", "tailwind-merge"], rooms: ["lib/cn"], why: "Class names are joined by cn()." },
  { packages: ["pino"], rooms: ["lib/logger"], why: "There is one logger." },
  { packages: ["prom-client"], rooms: ["lib/metrics"], why: "There is one registry." },
  { packages: ["process", "node:process"], rooms: ["lib/env", "lib/worker", "db/engines"], why: "The environment is read in lib/env.ts." },
  {
    packages: ["node:*"],
    rooms: rooms.map((room) => room.name).filter((name) => !name.startsWith("components")),
    why: "Components run in the browser.",
  },
  {
    packages: ["vitest", "@playwright/test", "@axe-core/playwright", "fast-check", "drizzle-kit", "esbuild", "tsx", "knip"],
    rooms: [],
    why: "Tools stay out of the product.",
  },
];
