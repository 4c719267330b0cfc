import { attach, type DemoParameters, type DemoWorkflow, edge, node } from "@/db/seed/content/workflows/demo-workflow";
import type { DemoAutomation, RunProfile } from "@/db/seed/content/workflows/run-profile";
import { type StepKind, stepKinds } from "@/db/seed/content/workflows/step-kinds";

/**
 * One node in one line: its id, its kind, its label, what it follows and its parameters. `after` holds ids with a space between them;
 * `id:handle` is a named output of a branch. A sub-node (model, memory, tool, …) names the agent that uses it. A loop names the end of its body too.
 */
export type Step = readonly [nodeId: string, kind: StepKind, label: string, after: string, parameters?: DemoParameters];

export type WorkflowTable = Omit<DemoWorkflow, "nodes" | "edges"> & { note?: string; runs: RunProfile; steps: readonly Step[] };

type Place = [column: number, row: number];

/** Columns grow with the depth in the graph; a branch takes the next free row. */
export function buildWorkflow({ steps, note, runs, ...rest }: WorkflowTable): DemoAutomation {
  const places = placeSteps(steps);
  const nodes = steps.map(([id, kind, label, , parameters = {}]) => {
    const { type, integration, credentials = [] } = stepKinds[kind];
    return node({ id, type, label, integration, at: places.get(id) ?? [0, 0], parameters, credentials });
  });
  const definition = { ...rest, nodes: note === undefined ? nodes : [noteNode(note), ...nodes], edges: steps.flatMap(toEdges) };
  return { definition, runs };
}

function noteNode(content: string) {
  return node({ id: "note", type: "note", label: "About this workflow", integration: "core", at: [0, -2], parameters: { content, width: 420, height: 130 } });
}

function toEdges([id, kind, , after]: Step) {
  const { attachAs } = stepKinds[kind];
  return parseAfter(after).map(({ source, handle }) => (attachAs ? attach(id, source, attachAs) : edge(source, id, handle)));
}

function parseAfter(after: string): { source: string; handle: string | undefined }[] {
  return after
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => {
      const [source = "", handle] = part.split(":");
      return { source, handle };
    });
}

function placeSteps(steps: readonly Step[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const taken = new Set<string>();
  for (const [id, kind, , after] of steps) {
    if (stepKinds[kind].attachAs) continue;
    const known = parseAfter(after).flatMap(({ source }) => {
      const place = places.get(source);
      return place ? [place] : [];
    });
    const column = Math.max(-1, ...known.map(([column]) => column)) + 1;
    let row = known[0]?.[1] ?? 0;
    while (taken.has(`${column},${row}`)) row += 1;
    taken.add(`${column},${row}`);
    places.set(id, [column, row]);
  }
  placeSubNodes(steps, places);
  return places;
}

const subNodeGap = 0.7;

/** Side by side below their agent and below what else stands there. */
function placeSubNodes(steps: readonly Step[], places: Map<string, Place>): void {
  const all = steps.filter(([, kind]) => stepKinds[kind].attachAs);
  const agentIds = new Set(all.map(([, , , agentId]) => agentId));
  for (const agentId of agentIds) {
    const subNodes = all.filter((step) => step[3] === agentId);
    const [agentColumn, agentRow] = places.get(agentId) ?? [0, 0];
    const width = (subNodes.length - 1) * subNodeGap;
    const near = [...places.values()].filter(([column, row]) => row >= agentRow && Math.abs(column - agentColumn) < width / 2 + 0.9);
    const row = Math.max(agentRow, ...near.map(([, row]) => row)) + 1;
    for (const [index, [id]] of subNodes.entries()) places.set(id, [agentColumn - width / 2 + index * subNodeGap, row]);
  }
}
