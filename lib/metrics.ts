import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

type Metrics = ReturnType<typeof createMetrics>;

const key = Symbol.for("reporunner.metrics");

/** One registry per process: separate server bundles would otherwise each count their own share. */
export function metrics(): Metrics {
  const known: Metrics | undefined = Reflect.get(globalThis, key);
  if (known) return known;
  const created = createMetrics();
  Reflect.set(globalThis, key, created);
  return created;
}

function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "reporunner_" });
  const registers = [registry];
  return {
    registry,
    operationSeconds: new Histogram({
      name: "reporunner_operation_duration_seconds",
      help: "Time an operation took, by name and outcome code",
      labelNames: ["operation", "outcome"],
      buckets: [0.005, 0.02, 0.1, 0.5, 1, 3],
      registers,
    }),
    jobs: new Counter({ name: "reporunner_jobs_total", help: "Jobs done, by name and outcome", labelNames: ["job", "outcome"], registers }),
    storeUp: new Gauge({ name: "reporunner_store_up", help: "1 where the store answered its last check", labelNames: ["store"], registers }),
    storeSeconds: new Gauge({ name: "reporunner_store_latency_seconds", help: "Round trip of the last check", labelNames: ["store"], registers }),
    queueDepth: new Gauge({ name: "reporunner_queue_depth", help: "Jobs waiting, delayed or running", registers }),
  };
}
