import { createLoader, parseAsInteger, parseAsIsoDateTime, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { type CustomDataPair, type ExecutionFilter, startedRanges } from "@/lib/queries/execution-filter";
import { ExecutionStatus, TriggerType } from "@/lib/schemas/execution";
import { Timestamp, WorkflowId } from "@/lib/schemas/identifiers";

/** The list's part of the address, by the names of the API; `started` moves with the clock, `customData` is `key=value`. */
export const listSearch = {
  status: parseAsNativeArrayOf(parseAsStringLiteral(ExecutionStatus.options)).withDefault([]),
  triggerType: parseAsNativeArrayOf(parseAsStringLiteral(TriggerType.options)).withDefault([]),
  workflowId: parseAsString,
  started: parseAsStringLiteral(startedRanges),
  startedAfter: parseAsIsoDateTime,
  startedBefore: parseAsIsoDateTime,
  minDurationMs: parseAsInteger,
  maxDurationMs: parseAsInteger,
  failedNodeId: parseAsString,
  errorText: parseAsString.withDefault(""),
  customData: parseAsNativeArrayOf(parseAsString).withDefault([]),
};
export const loadListSearch = createLoader(listSearch);
export type ListSearch = Awaited<ReturnType<typeof loadListSearch>>;

export const emptySearch = {
  status: null,
  triggerType: null,
  workflowId: null,
  started: null,
  startedAfter: null,
  startedBefore: null,
  minDurationMs: null,
  maxDurationMs: null,
  failedNodeId: null,
  errorText: null,
  customData: null,
} satisfies Record<keyof ListSearch, null>;

export const views = ["nodes", "data", "json"] as const;
export type ExecutionView = (typeof views)[number];
export const panelTabs = ["output", "input", "error"] as const;
export type PanelTab = (typeof panelTabs)[number];
export const detailSearch = {
  view: parseAsStringLiteral(views).withDefault("nodes"),
  node: parseAsString,
  attempt: parseAsInteger,
  tab: parseAsStringLiteral(panelTabs),
};

const textMax = 200;
const pairsMax = 10;

/** A link that somebody cut or made longer is still a list, so what the API would refuse is left out. */
export function toExecutionFilter(search: ListSearch): ExecutionFilter {
  const { started } = search;
  return {
    status: [...new Set(search.status)],
    triggerType: [...new Set(search.triggerType)],
    workflowId: WorkflowId.safeParse(search.workflowId).success ? search.workflowId : null,
    started,
    startedAfter: started === null ? toTimestamp(search.startedAfter) : null,
    startedBefore: started === null ? toTimestamp(search.startedBefore) : null,
    minDurationMs: atLeastZero(search.minDurationMs),
    maxDurationMs: atLeastZero(search.maxDurationMs),
    failedNodeId: search.failedNodeId?.slice(0, textMax) || null,
    errorText: search.errorText.trim().slice(0, textMax),
    customData: toPairs(search.customData),
  };
}

/** Years of five digits are dates to JavaScript and none to the API. */
function toTimestamp(date: Date | null): string | null {
  return Timestamp.safeParse(date?.toISOString()).data ?? null;
}

function atLeastZero(value: number | null): number | null {
  return value !== null && value >= 0 && Number.isSafeInteger(value) ? value : null;
}

/** One value per key, the last one: a run has one. */
function toPairs(texts: readonly string[]): CustomDataPair[] {
  const pairs = new Map<string, string>();
  for (const text of texts) {
    const pair = parsePair(text);
    if (pair !== null) pairs.set(pair.key, pair.value);
  }
  return [...pairs].slice(0, pairsMax).map(([key, value]) => ({ key, value }));
}

/** `customer=acme`; null where it is no pair. */
export function parsePair(text: string): CustomDataPair | null {
  const [, key, value] = /^\s*(?!__proto__=|_bsontype=)([A-Za-z0-9_-]{1,64})=(.{1,500})$/s.exec(text) ?? [];
  return key === undefined || value === undefined || value.trim() === "" ? null : { key, value: value.trim() };
}

export function isFiltered(filter: ExecutionFilter): boolean {
  return Object.values(filter).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null && value !== ""));
}
