"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { knowledgeQueries } from "@/lib/queries/knowledge";

/** After a write: lists, figures and searches are read again where they are shown. */
export function useForgetKnowledge(organizationSlug: string): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: knowledgeQueries.all(organizationSlug) }),
      queryClient.invalidateQueries({ queryKey: ["search", organizationSlug] }),
    ]);
  }, [queryClient, organizationSlug]);
}
