import { cpus } from "node:os";
import { startProduct } from "@/tests/support/start-product";
import { measureExecutionIngest } from "./ingest-executions";
import { measureMetricIngest } from "./ingest-metrics";

// How fast runs and metrics go in by HTTP, as a share of what the drivers alone can do in the same databases at the same time. Starts the
// product in a data directory of its own; prints a table and, last, one JSON object.

async function main(): Promise<void> {
  const product = await startProduct({ environment: { REPORUNNER_SEED: "none" }, readyWithinMs: 1_200_000 });
  try {
    const rows = [...(await measureExecutionIngest(product)), ...(await measureMetricIngest(product))];
    process.stdout.write(`${cpus().length} cores, Node ${process.version}\n`);
    for (const { what, value, goal, ok } of rows) process.stdout.write(`${ok ? "holds" : "FAILS"}  ${value.toFixed(2)} (goal ${goal})  ${what}\n`);
    process.stdout.write(`${JSON.stringify({ bench: "ingest", rows })}\n`);
  } catch (error) {
    process.stderr.write(product.output().slice(-4_000));
    throw error;
  } finally {
    await product.stop();
  }
}

await main();
