"use client";

import { debounce, useQueryStates } from "nuqs";
import { useRef } from "react";
import { type KnowledgeParameters, knowledgeParsers, resultLimits } from "@/components/knowledge/knowledge-parameters";

export const typingMs = 250;

/** The view in the URL. What the reader chooses is a step of the history; what is typed or passed over replaces the last one. */
export function useKnowledgeParameters() {
  const [parameters, setParameters] = useQueryStates(knowledgeParsers);
  const hasOpened = useRef(false);

  return {
    parameters,
    type(q: string) {
      const isFirst = !new URLSearchParams(window.location.search).has("q");
      // Each parameter waits by itself and would be a step of its own: only `q` waits.
      setParameters({ q }, { history: isFirst ? "push" : "replace", limitUrlUpdates: debounce(q === "" ? 0 : typingMs) });
      if (parameters.article !== null || parameters.limit !== resultLimits[0]) setParameters({ article: null, limit: null }, { history: "replace" });
    },
    choose(changes: Partial<Pick<KnowledgeParameters, "mode" | "category">>) {
      setParameters({ ...changes, article: null, limit: null }, { history: "push" });
    },
    showMore(limit: KnowledgeParameters["limit"]) {
      setParameters({ limit }, { history: "replace" });
    },
    pass(article: string) {
      setParameters({ article }, { history: "replace" });
    },
    open(article: string) {
      hasOpened.current = true;
      setParameters({ article }, { history: "push" });
    },
    close() {
      if (hasOpened.current) window.history.back();
      else setParameters({ article: null }, { history: "replace" });
      hasOpened.current = false;
    },
  };
}
