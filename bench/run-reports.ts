const steps = [
  { nodeId: "trigger", nodeName: "Every night", nodeType: "trigger.schedule" },
  { nodeId: "fetch", nodeName: "Fetch orders", nodeType: "http.request" },
  { nodeId: "map", nodeName: "Map fields", nodeType: "transform.map" },
  { nodeId: "store", nodeName: "Store rows", nodeType: "postgres.insert" },
];
const order = { orderId: 48_213, customer: "Ada Lovelace", currency: "EUR", lines: [{ sku: "A-17", quantity: 2, price: 19.9 }], note: "leave at the door" };

/** One run of four nodes that lasts about two seconds; every twelfth fails in its last node. Deterministic. */
export function makeReport({ workflowId, index, hasData }: { workflowId: string; index: number; hasData: boolean }) {
  const start = Date.UTC(2026, 9, 1) + index * 15_000;
  const isFailed = index % 12 === 11;
  const at = (ms: number) => new Date(start + ms).toISOString();
  const nodeExecutions = steps.map((step, position) => ({
    ...step,
    status: isFailed && position === 3 ? "error" : "success",
    startedAt: at(position * 400),
    finishedAt: at(position * 400 + 350 + (index % 40)),
    ...(isFailed && position === 3 && { error: { message: `Row ${index} violates unique constraint "orders_key"`, code: "23505" } }),
    ...(hasData && { input: order, output: [order] }),
  }));
  return {
    workflowId,
    status: isFailed ? "error" : "success",
    triggerType: "schedule",
    startedAt: at(0),
    finishedAt: at(1_600 + (index % 40)),
    customData: { region: index % 2 === 0 ? "eu" : "us" },
    nodeExecutions,
  };
}
