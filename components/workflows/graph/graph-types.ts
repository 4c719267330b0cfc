import type { Edge, Node } from "@xyflow/react";
import type { Ports, ServesSide } from "@/components/workflows/graph/node-boxes";

export type StepData = {
  label: string;
  type: string;
  integration: string | null;
  isDisabled: boolean;
  hasCredentials: boolean;
  ports: Ports;
  servesSide: ServesSide;
};
export type StepFlowNode = Node<StepData, "step" | "attachment">;
export type NoteFlowNode = Node<{ text: string; color: number }, "note">;
export type GhostFlowNode = Node<{ name: string; side: "source" | "target" }, "ghost">;
export type GraphNode = StepFlowNode | NoteFlowNode | GhostFlowNode;
export type GraphEdge = Edge;
export type GraphModel = { nodes: GraphNode[]; edges: GraphEdge[] };
