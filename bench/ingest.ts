import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { type Product, startProduct } from "@/tests/support/start-product";
import type { BenchRow } from "./bench-row";
import { measureExecutionIngest } from "./ingest-executions";

// How fast runs and metrics go in by HTTP, as a share of what the drivers alone can do in the same databases at the same time. Starts the
// product in a data directory of its own; prints a table and, last, one JSON object.

type Measure = (product: Product) => Promise<BenchRow[]>;

async function main(): Promise<void> {
  const product = await startProduct({ environment: { REPORUNNER_SEED: "none" } });
  try {
    const rows = await measureExecutionIngest(product);
    process.stdout.write(`${cpus().length} cores, Node ${process.version}\n`);
    for (const { what, value, goal, ok } of rows) process.stdout.write(`${ok ? "holds" : "FAILS"}  ${value.toFixed(2)} (goal ${goal})  ${what}\n`);
    process.stdout.write(`${JSON.stringify({ bench: "ingest", rows })}\n`);
  } finally {
    await product.stop();
  }
}

await main();
