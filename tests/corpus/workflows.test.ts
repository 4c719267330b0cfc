import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Runtime } from "@/lib/context";
import { importWorkflows } from "@/lib/operations/workflow-import";
import { exportWorkflow, getWorkflow } from "@/lib/operations/workflows";
import { hasCorpus, readCorpus } from "@/tests/corpus/corpus";
import { makeContext, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

function toText({ name, content }: { name: string; content: Uint8Array }) {
  return { name, content: new TextDecoder().decode(content) };
}

describe.skipIf(!hasCorpus("n8n-workflows"))("164 workflows of somebody else", () => {
  it("come in with every node and edge, and go out and in again the same", { timeout: 120_000 }, async () => {
    const context = makeContext({ runtime });
    const files = (await readCorpus("n8n-workflows/files", ".json")).map(toText);
    const { results } = await importWorkflows.execute(context, { files });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(results).toHaveLength(164);

    const stored = [];
    for (const { workflowId } of results) stored.push(await getWorkflow.execute(context, { workflowId }));
    expect(stored.reduce((sum, { nodes }) => sum + nodes.length, 0)).toBe(2_937);
    expect(stored.reduce((sum, { edges }) => sum + edges.length, 0)).toBe(2_109);

    for (const { workflowId, nodes, edges } of stored.slice(0, 20)) {
      const content = JSON.stringify(await exportWorkflow.execute(context, { workflowId }));
      const again = await importWorkflows.execute(context, { files: [{ name: "again.json", content }] });
      const copy = await getWorkflow.execute(context, { workflowId: again.results[0]?.workflowId });
      expect(copy.nodes).toEqual(nodes);
      expect(copy.edges).toEqual(edges);
    }
  });

  it("reports the four broken files one by one and takes the good one beside them", async () => {
    const context = makeContext({ runtime });
    const files = [
      ...(await readCorpus("n8n-workflows/broken", ".json")).map(toText),
      { name: "good.json", content: JSON.stringify({ nodes: [], connections: {} }) },
    ];
    const { results } = await importWorkflows.execute(context, { files });
    expect(results.map(({ ok }) => ok)).toEqual([false, false, false, false, true]);
    for (const { error } of results.slice(0, 4)) expect(error).toMatch(/^The file is not JSON: .*line \d+/);
  });
});
