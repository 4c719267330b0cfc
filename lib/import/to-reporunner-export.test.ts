import fc from "fast-check";
import { expect, it } from "vitest";
import { readWorkflowFile } from "@/lib/import/read-workflow-file";
import { toReporunnerExport } from "@/lib/import/to-reporunner-export";
import { Workflow } from "@/lib/schemas/workflow";

const stored = {
  workflowId: "0123456789abcdef01234567",
  isActive: true,
  version: 3,
  integrations: [],
  createdAt: "2025-01-01T00:00:00.000Z",
  updatedAt: "2025-01-01T00:00:00.000Z",
  deletedAt: null,
  source: null,
};

/** What `toStorableJson` mends is tested beside it. */
const unstorable = /__proto__|prototype|\$__|_bsontype|\\u0000|\\ud[89a-f]/;
const isStorable = (value: unknown) => !unstorable.test(JSON.stringify(value));
const json = fc
  .jsonValue({ noUnicodeString: false, maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
  .filter(isStorable);
const text = (maxLength: number) =>
  fc.string({ unit: "grapheme", minLength: 1, maxLength }).filter((value) => value.trim() === value && value.length <= 50 && isStorable(value));
const settings = fc.dictionary(text(9), json);

const node = fc.record({
  id: text(20),
  type: text(20),
  position: fc.option(fc.record({ x: fc.integer(), y: fc.integer() })),
  data: fc.record({
    label: text(20),
    integration: fc.option(text(20)),
    parameters: settings,
    credentials: fc.array(fc.record({ type: text(20), name: text(20) }), { maxLength: 3 }),
    notes: json,
  }),
});

const contents = fc.record({
  name: text(40),
  description: text(40),
  nodes: fc.uniqueArray(node, { selector: ({ id }) => id, maxLength: 6 }),
  edges: fc.uniqueArray(fc.record({ id: text(20), source: text(9), target: text(9), sourceHandle: fc.constantFrom("main:0", null, "ai_tool:0") }), {
    selector: ({ id }) => id,
    maxLength: 6,
  }),
  tags: fc.uniqueArray(text(20), { maxLength: 5 }),
  folder: fc.option(text(20)),
  settings,
});

it("export, then import, is the same workflow, inactive", () => {
  fc.assert(
    fc.property(contents, (content) => {
      const workflow = Workflow.parse({ ...stored, ...content, nodeCount: content.nodes.length });
      const result = readWorkflowFile({ name: "other.json", content: JSON.stringify(toReporunnerExport(workflow)) });
      expect(result).toMatchObject({ ok: true, workflows: [{ format: "reporunner" }] });
      expect(result.ok && result.workflows[0]?.workflow).toEqual({ ...content, isActive: false });
    }),
    { numRuns: 300 },
  );
});

it("carries no id of this installation, not whether it runs, and no more of a credential than its name", () => {
  const credential = { type: "slack", name: "Team", token: "xoxb-1" };
  const data = { label: "A", credentials: [credential] };
  const workflow = Workflow.parse({
    ...stored,
    name: "W",
    description: "",
    nodes: [{ id: "a", type: "t", data }],
    edges: [],
    tags: [],
    folder: null,
    settings: {},
    nodeCount: 1,
  });
  const exported = toReporunnerExport(workflow);
  expect(Object.keys(exported)).toEqual(["format", "version", "name", "description", "nodes", "edges", "tags", "folder", "settings"]);
  expect(exported).toMatchObject({ format: "reporunner.workflow", version: 1 });
  expect(JSON.stringify(exported)).not.toContain("xoxb");
});
