"use client";

import { createSerializer, useQueryStates } from "nuqs";
import { detailSearch, type WorkflowTab } from "@/components/workflows/workflow-search";

const toSearch = createSerializer(detailSearch);

/** Tab and chosen node live in the address, so that a link shows what the sender saw. */
export function useDetailView() {
  const [{ tab, node }, setSearch] = useQueryStates(detailSearch, { history: "push" });
  return {
    tab,
    nodeId: node,
    setTab: (next: WorkflowTab) => setSearch({ tab: next }),
    setNode: (nodeId: string | null) => (nodeId === node ? undefined : setSearch({ node: nodeId })),
    hrefOfNode: (nodeId: string) => toSearch({ tab, node: nodeId }),
  };
}

export type DetailView = ReturnType<typeof useDetailView>;
