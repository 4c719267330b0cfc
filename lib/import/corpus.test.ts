import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkflowFile } from "@/lib/import/read-workflow-file";
import { findBrokenEdges } from "@/lib/schemas/broken-edges";
import type { ParsedWorkflow } from "@/lib/schemas/workflow-import";
import { corpusFolder, hasCorpus } from "@/tests/corpus/corpus";

const corpus = corpusFolder("n8n-workflows");
const isAbsent = !hasCorpus("n8n-workflows");

type SourceNode = { name: string; type: string; parameters: unknown };
type Target = { node: string; type: string; index: number };
type Source = { nodes: SourceNode[]; connections: Record<string, Record<string, (Target[] | null)[]>> };
type CorpusFile = { name: string; content: string };

function listFiles(folder: string): CorpusFile[] {
  if (isAbsent) return [];
  return readdirSync(join(corpus, folder)).map((name) => ({ name, content: readFileSync(join(corpus, folder, name), "utf8") }));
}

/** Counted from the JSON alone: none of the code under test takes part. */
function listSourceEdges(content: string): string[] {
  const source = JSON.parse(content) as Source;
  return Object.entries(source.connections).flatMap(([from, kinds]) =>
    Object.entries(kinds).flatMap(([kind, outputs]) =>
      outputs.flatMap((targets, output) => (targets ?? []).map(({ node, type, index }) => `${from} ${kind}:${output} ${node} ${type}:${index}`)),
    ),
  );
}

function readOne(file: CorpusFile): ParsedWorkflow {
  const result = readWorkflowFile(file);
  if (!result.ok) throw new Error(`${file.name}: ${result.error}`);
  const [parsed] = result.workflows;
  if (parsed === undefined || result.workflows.length !== 1) throw new Error(`${file.name}: ${result.workflows.length} workflows`);
  return parsed;
}

describe.skipIf(isAbsent)("164 real n8n exports", () => {
  const files = listFiles("files");

  it("accounts for every node and every edge", () => {
    const parsed = files.map((file) => readOne(file).workflow);
    expect(files.length).toBe(164);
    expect(parsed.reduce((sum, { nodes }) => sum + nodes.length, 0)).toBe(2937);
    expect(parsed.reduce((sum, { edges }) => sum + edges.length, 0)).toBe(2109);
  });

  it.each(files)("$name: the same nodes, the same edges", (file) => {
    const { nodes: sourceNodes } = JSON.parse(file.content) as Source;
    const { format, workflow } = readOne(file);
    const labelOf = new Map(workflow.nodes.map(({ id, data }) => [id, data.label]));
    const edges = workflow.edges.map((edge) => `${labelOf.get(edge.source)} ${edge.sourceHandle} ${labelOf.get(edge.target)} ${edge.targetHandle}`);
    expect(format).toBe("n8n");
    expect(workflow.nodes.map(({ type, data }) => [data.label, type, data.parameters])).toEqual(
      sourceNodes.map(({ name, type, parameters }) => [name, type, parameters]),
    );
    expect(edges).toEqual(listSourceEdges(file.content));
    expect(new Set(workflow.nodes.map(({ id }) => id)).size).toBe(sourceNodes.length);
    expect(new Set(workflow.edges.map(({ id }) => id)).size).toBe(edges.length);
    expect(findBrokenEdges(workflow)).toEqual([]);
    expect(workflow.isActive).toBe(false);
    expect(workflow.nodes.flatMap(({ data }) => data.credentials).every((credential) => Object.keys(credential).sort().join() === "name,type")).toBe(true);
  });
});

describe.skipIf(isAbsent)("4 broken exports", () => {
  it.each(listFiles("broken"))("$name: one clear sentence", (file) => {
    const result = readWorkflowFile(file);
    expect(result).toEqual({
      ok: false,
      error: expect.stringMatching(/^The file is not JSON: there is more text after the end of the document \(line \d+, column \d+\)\.$/),
    });
  });
});
