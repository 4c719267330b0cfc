import type { Workflow } from "@/lib/schemas/workflow";

export const reporunnerFormat = "reporunner.workflow";
export const reporunnerFormatVersion = 1;

export type ReporunnerExport = { format: typeof reporunnerFormat; version: typeof reporunnerFormatVersion } & Pick<
  Workflow,
  "name" | "description" | "nodes" | "edges" | "tags" | "folder" | "settings"
>;

/** What leaves with a workflow: no ids of this installation, not whether it runs, and credentials by name only. */
export function toReporunnerExport({ name, description, nodes: stored, edges, tags, folder, settings }: Workflow): ReporunnerExport {
  const nodes = stored.map((node) => ({ ...node, data: { ...node.data, credentials: node.data.credentials.map(({ type, name }) => ({ type, name })) } }));
  return { format: reporunnerFormat, version: reporunnerFormatVersion, name, description, nodes, edges, tags, folder, settings };
}
