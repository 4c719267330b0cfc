type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export type DemoParameters = { [name: string]: JsonValue };

export type DemoCredential = { type: string; name: string };

export type DemoNode = {
  id: string;
  type: string;
  position: { x: number; y: number };
  data: {
    label: string;
    integration: string;
    parameters: DemoParameters;
    credentials: DemoCredential[];
    disabled?: boolean;
  };
};

export type DemoEdge = {
  id: string;
  source: string;
  target: string;
  sourceHandle?: string;
  targetHandle?: string;
};

export type DemoWorkflow = {
  name: string;
  description: string;
  folder: string | null;
  tags: string[];
  isActive: boolean;
  nodes: DemoNode[];
  edges: DemoEdge[];
};

const columnWidth = 220;
const rowHeight = 110;

/** Places a node on the grid: `at` is `[column, row]`, columns grow with the depth in the graph. */
export function node(spec: {
  id: string;
  type: string;
  label: string;
  integration: string;
  at: [column: number, row: number];
  parameters?: DemoParameters;
  credentials?: DemoCredential[];
  disabled?: boolean;
}): DemoNode {
  const [column, row] = spec.at;
  return {
    id: spec.id,
    type: spec.type,
    position: { x: column * columnWidth, y: row * rowHeight },
    data: {
      label: spec.label,
      integration: spec.integration,
      parameters: spec.parameters ?? {},
      credentials: spec.credentials ?? [],
      ...(spec.disabled ? { disabled: true } : {}),
    },
  };
}

/** An ordinary connection; `handle` names the output of a branching or looping node. */
export function edge(source: string, target: string, handle?: string): DemoEdge {
  return handle === undefined
    ? { id: `${source}-to-${target}`, source, target }
    : { id: `${source}-${handle}-to-${target}`, source, target, sourceHandle: handle };
}

/** Connects a model, memory, tool, … to the agent that uses it: the handle is the same on both ends. */
export function attach(source: string, target: string, kind: `ai_${string}`): DemoEdge {
  return {
    id: `${source}-${kind}-to-${target}`,
    source,
    target,
    sourceHandle: kind,
    targetHandle: kind,
  };
}
