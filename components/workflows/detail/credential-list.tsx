import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { plural } from "@/lib/format";
import type { WorkflowNode } from "@/lib/schemas/workflow";

export type CredentialListProps = { nodes: readonly WorkflowNode[] };

/** What has to exist before the workflow can run: every credential its nodes name, once. */
export function CredentialList({ nodes }: CredentialListProps) {
  const needs = new Map<string, { name: string; type: string; count: number }>();
  for (const { type, name } of nodes.flatMap(({ data }) => data.credentials)) {
    const key = `${type} ${name}`;
    needs.set(key, { name, type, count: (needs.get(key)?.count ?? 0) + 1 });
  }
  return (
    <Card>
      <CardHeader title="Credentials it needs" meta="by type and name; no secret is stored here" />
      <CardBody>
        {needs.size === 0 ? <p className="text-muted">None.</p> : null}
        <ul className="flex flex-col gap-1.5">
          {[...needs].map(([key, { name, type, count }]) => (
            <li key={key} className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-ink [overflow-wrap:anywhere]">{name === "" ? "(no name)" : name}</span>
              <span className="font-mono text-xs text-muted [overflow-wrap:anywhere]">{type}</span>
              <span className="ml-auto text-xs text-muted">{plural(count, "node")}</span>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
