"use client";

import { useEffect, useRef, useState } from "react";
import { readSearchText, showErrorText } from "@/components/executions/list/search-text";
import { SearchInput } from "@/components/ui/search-input";
import type { CustomDataPair } from "@/lib/queries/execution-filter";

export type ExecutionSearchFieldProps = {
  errorText: string;
  onErrorText: (errorText: string) => void;
  onPair: (pair: CustomDataPair) => void;
  isPending: boolean;
};

const pauseMs = 300;

/** Error text follows after a pause, so that Back undoes a search and not a letter. `key=value` waits for Enter: its value is taken in full. */
export function ExecutionSearchField({ errorText, onErrorText, onPair, isPending }: ExecutionSearchFieldProps) {
  const [text, setText] = useState(showErrorText(errorText));
  const sent = useRef(errorText);
  const send = useRef(onErrorText);
  const meaning = readSearchText(text);

  useEffect(() => {
    send.current = onErrorText;
  });

  useEffect(() => {
    if (errorText === sent.current) return;
    sent.current = errorText;
    setText(showErrorText(errorText));
  }, [errorText]);

  useEffect(() => {
    const next = readSearchText(text);
    if (next.kind === "pair" || next.errorText === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = next.errorText;
      send.current(next.errorText);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <div className="relative w-full sm:w-80">
      <SearchInput
        label="Search executions"
        placeholder="Error text, or customer=acme"
        value={text}
        maxLength={200}
        isPending={isPending}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && text !== "") setText("");
          if (event.key !== "Enter" || meaning.kind !== "pair") return;
          onPair(meaning.pair);
          setText(showErrorText(sent.current));
        }}
      />
      {meaning.kind === "pair" ? (
        <p
          role="status"
          className="absolute inset-x-0 top-full z-10 mt-1 truncate rounded-control border border-line bg-raised px-2.5 py-1.5 text-xs text-muted shadow-raised"
        >
          Enter: runs whose <span className="font-mono text-ink">{meaning.pair.key}</span> is <span className="font-mono text-ink">{meaning.pair.value}</span>
        </p>
      ) : null}
    </div>
  );
}
