import { parseHandle } from "@/components/workflows/edge-names";
import { isNote, readPath } from "@/components/workflows/node-kind";
import type { WorkflowIndex } from "@/components/workflows/workflow-index";
import type { WorkflowNode } from "@/lib/schemas/workflow";

/** `inputs` and `outputs` stand left and right; what a node uses hangs below (`uses`), what it serves is above or beside (`serves`). */
export type Ports = { inputs: string[]; outputs: string[]; uses: string[]; serves: string[] };
export type ServesSide = "top" | "left" | "right";
export type BoxKind = "step" | "attachment" | "note";
export type NodeBox = { node: WorkflowNode; kind: BoxKind; ports: Ports; width: number; height: number };

const stepWidth = 148;
const stepHeight = 56;
const portGap = 18;
const attachmentWidth = 112;
const attachmentHeight = 44;
const noteSize = { width: 240, height: 160 };

/** The box of every node by its id: its size depends on how many outputs it has. */
export function toNodeBoxes(index: WorkflowIndex): Map<string, NodeBox> {
  return new Map(index.nodes.map((node) => [node.id, isNote(node) ? toNoteBox(node) : toStepBox(node, index)]));
}

function toStepBox(node: WorkflowNode, { incoming, outgoing }: WorkflowIndex): NodeBox {
  const sources = (outgoing.get(node.id) ?? []).map(({ edge }) => parseHandle(edge.sourceHandle));
  const targets = (incoming.get(node.id) ?? []).map(({ edge }) => parseHandle(edge.targetHandle));
  const keysOf = (list: typeof sources, isFlow: boolean) => [
    ...new Set(
      list
        .filter(({ kind }) => (kind === "main") === isFlow)
        .toSorted((left, right) => left.index - right.index)
        .map(({ key }) => key),
    ),
  ];
  const ports = { inputs: keysOf(targets, true), outputs: keysOf(sources, true), uses: keysOf(targets, false), serves: keysOf(sources, false) };
  const isAttachment = ports.serves.length > 0 && ports.inputs.length === 0 && ports.outputs.length === 0;
  if (isAttachment) return { node, kind: "attachment", ports, width: attachmentWidth, height: attachmentHeight };
  return { node, kind: "step", ports, width: stepWidth, height: Math.max(stepHeight, portGap * (Math.max(ports.inputs.length, ports.outputs.length) + 1)) };
}

function toNoteBox(node: WorkflowNode): NodeBox {
  const width = toLength(readPath(node.data.parameters, ["width"])) ?? noteSize.width;
  const height = toLength(readPath(node.data.parameters, ["height"])) ?? noteSize.height;
  return { node, kind: "note", ports: { inputs: [], outputs: [], uses: [], serves: [] }, width, height };
}

function toLength(value: unknown): number | null {
  const length = Number(value);
  return Number.isFinite(length) && length >= 20 && length <= 20_000 ? length : null;
}
