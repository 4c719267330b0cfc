"use client";

import { createSerializer, useQueryStates } from "nuqs";
import { detailSearch, type ExecutionView, type PanelTab } from "@/components/executions/execution-search";

const toSearch = createSerializer(detailSearch);

/** View, node, attempt and tab live in the address, so that a link shows what the sender saw. */
export function useExecutionView() {
  const [search, setSearch] = useQueryStates(detailSearch, { history: "push" });
  return {
    ...search,
    setView: (view: ExecutionView) => setSearch({ view }),
    setTab: (tab: PanelTab) => setSearch({ tab }),
    setAttempt: ({ nodeId, attempt }: { nodeId: string; attempt: number }) => setSearch({ view: null, node: nodeId, attempt, tab: null }),
    hrefOf: ({ nodeId, attempt }: { nodeId: string; attempt: number }) => toSearch({ node: nodeId, attempt }),
  };
}

export type ExecutionDetailView = ReturnType<typeof useExecutionView>;
