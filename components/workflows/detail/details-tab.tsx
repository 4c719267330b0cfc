import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { JsonTree } from "@/components/ui/json-tree";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import { CredentialList } from "@/components/workflows/detail/credential-list";
import { TagList } from "@/components/workflows/tag-list";
import { formatNumber } from "@/lib/format";
import type { Workflow } from "@/lib/schemas/workflow";

export type DetailsTabProps = { workflow: Workflow };

export function DetailsTab({ workflow }: DetailsTabProps) {
  const { description, folder, tags, integrations, nodes, edges, version, createdAt, updatedAt, source, settings } = workflow;
  return (
    <div className="grid items-start gap-3.5 lg:grid-cols-2">
      <Card>
        <CardHeader title="About" />
        <CardBody>
          <dl className="grid grid-cols-[minmax(96px,auto)_minmax(0,1fr)] gap-x-4 gap-y-2">
            <Row label="Description">{description === "" ? "—" : <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">{description}</span>}</Row>
            <Row label="Folder">{folder ?? "—"}</Row>
            <Row label="Tags">{tags.length === 0 ? "—" : <TagList values={tags} max={tags.length} label="Tags" className="flex-wrap" />}</Row>
            <Row label="Graph">{`${formatNumber(nodes.length)} nodes, ${formatNumber(edges.length)} connections`}</Row>
            <Row label="Integrations">
              {integrations.length === 0 ? "—" : <TagList values={integrations} max={integrations.length} label="Integrations" className="flex-wrap" />}
            </Row>
            <Row label="Version">{formatNumber(version)}</Row>
            <Row label="Created">
              <RelativeTime iso={createdAt} />
            </Row>
            <Row label="Updated">
              <RelativeTime iso={updatedAt} />
            </Row>
            <Row label="Source">
              {source === null ? (
                "Made here"
              ) : (
                <span className="[overflow-wrap:anywhere]">
                  <Tag>{source.format}</Tag> {source.fileName}, <RelativeTime iso={source.importedAt} />
                </span>
              )}
            </Row>
          </dl>
        </CardBody>
      </Card>
      <div className="flex min-w-0 flex-col gap-3.5">
        <CredentialList nodes={nodes} />
        <Card>
          <CardHeader title="Settings" />
          <CardBody>{Object.keys(settings).length === 0 ? <p className="text-muted">None.</p> : <JsonTree value={settings} label="Settings" />}</CardBody>
        </Card>
      </div>
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 text-ink">{children}</dd>
    </>
  );
}
