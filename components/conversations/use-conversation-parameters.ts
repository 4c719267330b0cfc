"use client";

import { debounce, useQueryStates } from "nuqs";
import { type ConversationParameters, clearedFilter, conversationParsers } from "@/components/conversations/conversation-parameters";

export const typingMs = 250;

/** The view in the URL. What the reader chooses is a step of the history; what is typed or passed over replaces the last one. */
export function useConversationParameters() {
  const [parameters, setParameters] = useQueryStates(conversationParsers);
  return {
    parameters,
    type(q: string) {
      const isFirst = !new URLSearchParams(window.location.search).has("q");
      // Each parameter waits by itself and would be a step of its own: only `q` waits.
      setParameters({ q }, { history: isFirst ? "push" : "replace", limitUrlUpdates: debounce(q === "" ? 0 : typingMs) });
      if (parameters.session !== null) setParameters({ session: null }, { history: "replace" });
    },
    choose(changes: Partial<Omit<ConversationParameters, "q" | "session">>) {
      setParameters({ ...changes, session: null }, { history: "push" });
    },
    clear() {
      setParameters(clearedFilter, { history: "push" });
    },
    pass(session: string) {
      setParameters({ session }, { history: "replace" });
    },
    open(session: string) {
      setParameters({ session }, { history: "push" });
    },
  };
}

export type ConversationView = ReturnType<typeof useConversationParameters>;
