import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { choosePort } from "@/db/engines/ports";
import { askReadyz, describeProduct, endByForce, findOurs, type Product, processOf, startProduct, waitForExit } from "@/tests/supervisor/drill-product";

// node --import tsx tests/supervisor/kills.ts [--seed N] [--quick]
// Kills every kind of process of a running product in random order and asks each time: within 10 s, does it work again,
// or does nothing of ours run any more?

const KINDS = ["web", "worker", "mongodb", "postgres", "redis", "watchdog", "supervisor", "npm"] as const;
const LIMIT_MS = 10_000;
const STOP_LIMIT_MS = 15_000;

type Kind = (typeof KINDS)[number];
type Outcome = { kind: Kind; result: "works" | "stopped" | "failed"; ms: number; why?: string };

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle(kinds: Kind[], random: () => number): Kind[] {
  return kinds
    .map((kind) => ({ kind, key: random() }))
    .sort((left, right) => left.key - right.key)
    .map(({ kind }) => kind);
}

/** Null when all works again after `killed` was killed; the supervisor says `Ready` only once the worker has reported too. */
async function whatIsMissing(product: Product, kind: Kind, killed: number, readyBefore: number): Promise<string | null> {
  for (const name of KINDS) {
    const found = processOf(product, name);
    if (!found || (name === kind && found.pid === killed)) return `${name} is not back`;
  }
  const answer = await askReadyz(product.port);
  if (answer !== "200") return `readyz: ${answer}`;
  return kind !== "watchdog" && product.readyCount() === readyBefore ? "Ready was not said again" : null;
}

async function killOne(product: Product, kind: Kind): Promise<Outcome> {
  const target = processOf(product, kind);
  if (!target) return { kind, result: "failed", ms: 0, why: "it does not run" };
  const readyBefore = product.readyCount();
  const from = performance.now();
  process.kill(target.pid, "SIGKILL");
  let why = "";
  while (performance.now() - from < LIMIT_MS) {
    await sleep(25);
    if (product.hasExited()) {
      const left = findOurs(product.dataDir);
      if (left.length === 0) return { kind, result: "stopped", ms: performance.now() - from };
      why = `still running: ${left.map(({ pid, line }) => `${pid} ${line.slice(0, 80)}`).join("; ")}`;
    } else {
      const missing = await whatIsMissing(product, kind, target.pid, readyBefore);
      if (missing === null) return { kind, result: "works", ms: performance.now() - from };
      why = missing;
    }
  }
  return { kind, result: "failed", ms: performance.now() - from, why };
}

type Drill = { product: Product; dataDir: string; port: number; outcomes: Outcome[]; starts: number[] };

async function startAgain(drill: Drill): Promise<void> {
  drill.product = await startProduct(drill);
  drill.starts.push(drill.product.startedInMs);
}

function report(number: number, { kind, result, ms, why }: Outcome): void {
  const verdict = result === "failed" ? `FAILED: ${why}` : result === "works" ? "works again" : "nothing of ours runs";
  console.log(`${String(number).padStart(3)}  ${kind.padEnd(10)} ${verdict} (${(ms / 1_000).toFixed(2)} s)`);
}

async function killAll(drill: Drill, order: Kind[]): Promise<void> {
  for (const [index, kind] of order.entries()) {
    const outcome = await killOne(drill.product, kind);
    drill.outcomes.push(outcome);
    report(index + 1, outcome);
    if (outcome.result === "failed") {
      console.log(describeProduct(drill.product));
      await endByForce(drill.product);
    }
    if (outcome.result !== "works") await startAgain(drill);
  }
}

/** A terminal sends Ctrl-C to the whole group; a service manager sends SIGTERM to npm alone. */
async function stopCleanly({ product }: Drill, name: "Ctrl-C" | "SIGTERM"): Promise<boolean> {
  const pid = product.npm.pid ?? 0;
  const from = performance.now();
  process.kill(name === "Ctrl-C" ? -pid : pid, name === "Ctrl-C" ? "SIGINT" : "SIGTERM");
  const hasExited = await waitForExit(product, STOP_LIMIT_MS);
  const left = findOurs(product.dataDir);
  const saysSo = product.output().includes("Stopped");
  const isClean = hasExited && left.length === 0 && saysSo;
  console.log(`     ${name}: ${isClean ? "stopped" : "FAILED"} in ${((performance.now() - from) / 1_000).toFixed(2)} s, npm's code ${product.npm.exitCode}`);
  if (!isClean) console.log([...left.map(({ pid: other, line }) => `left: ${other} ${line}`), describeProduct(product)].join("\n"));
  if (!isClean) await endByForce(product);
  return isClean;
}

function summarize({ outcomes, starts }: Drill): void {
  for (const kind of KINDS) {
    const times = outcomes.filter((outcome) => outcome.kind === kind).map(({ ms }) => ms / 1_000);
    const sorted = times.sort((left, right) => left - right);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    console.log(`${kind.padEnd(10)} ${times.length} kills, median ${median.toFixed(2)} s, longest ${(sorted.at(-1) ?? 0).toFixed(2)} s`);
  }
  const later = starts.slice(1).sort((left, right) => left - right);
  if (later.length > 0)
    console.log(`${later.length} later starts, median ${((later[Math.floor(later.length / 2)] ?? 0) / 1_000).toFixed(2)} s from npm start to Ready`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { seed: { type: "string" }, quick: { type: "boolean" } } });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
  const times = values.quick ? 1 : 20;
  console.log(`Seed ${seed}, ${times} × ${KINDS.length} kills`);
  const dataDir = mkdtempSync(join(tmpdir(), "reporunner-kills-"));
  const port = await choosePort(undefined, new Set());
  const product = await startProduct({ dataDir, port });
  console.log(`First start in ${(product.startedInMs / 1_000).toFixed(1)} s`);
  const drill: Drill = { product, dataDir, port, outcomes: [], starts: [product.startedInMs] };
  const order = shuffle(
    KINDS.flatMap((kind) => Array.from({ length: times }, () => kind)),
    randomFrom(seed),
  );
  const stops: boolean[] = [];
  try {
    await killAll(drill, order);
    stops.push(await stopCleanly(drill, "Ctrl-C"));
    await startAgain(drill);
    stops.push(await stopCleanly(drill, "SIGTERM"));
  } finally {
    await endByForce(drill.product);
    rmSync(dataDir, { recursive: true, force: true });
  }
  summarize(drill);
  const failed = drill.outcomes.filter(({ result }) => result === "failed").length + stops.filter((isClean) => !isClean).length;
  console.log(`${drill.outcomes.length + stops.length - failed} passed, ${failed} failed (seed ${seed})`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  return 1;
});
