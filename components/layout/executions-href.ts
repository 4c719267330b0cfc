export type ExecutionsLink = {
  status?: readonly string[];
  workflowId?: string;
  startedAfter?: string;
  startedBefore?: string;
  minDurationMs?: number;
  failedNodeId?: string;
};

/** Failed is both: what a failure rate counts. */
export const failedStatuses = ["error", "timeout"] as const;

/** The list of executions with the filter in its address. */
export function executionsHref(organizationSlug: string, link: ExecutionsLink): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(link)) {
    if (value === undefined) continue;
    for (const item of Array.isArray(value) ? value : [value]) parameters.append(name, String(item));
  }
  const text = parameters.toString();
  return `/o/${organizationSlug}/executions${text === "" ? "" : `?${text}`}`;
}

/** The runs behind one bar: a first bucket that begins before the range holds those of the range only. */
export function bucketBounds({ at, until }: { at: string; until: string }, from: string): { startedAfter: string; startedBefore: string } {
  return { startedAfter: Date.parse(at) < Date.parse(from) ? from : at, startedBefore: until };
}
