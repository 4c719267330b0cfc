"use client";

import { readSearchText, showErrorText } from "@/components/executions/list/search-text";
import { SearchInput } from "@/components/ui/search-input";
import { useDelayedText } from "@/components/ui/use-delayed-text";
import type { CustomDataPair } from "@/lib/queries/execution-filter";

export type ExecutionSearchFieldProps = {
  errorText: string;
  onErrorText: (errorText: string) => void;
  onPair: (pair: CustomDataPair) => void;
  isPending: boolean;
};

const pauseMs = 300;

/** `key=value` waits for Enter: its value is taken in full. */
export function ExecutionSearchField({ errorText, onErrorText, onPair, isPending }: ExecutionSearchFieldProps) {
  const { text, setText, reset } = useDelayedText({ value: errorText, onChange: onErrorText, pauseMs, show: showErrorText, read: readErrorText });
  const meaning = readSearchText(text);

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
          reset();
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

function readErrorText(text: string): string | null {
  const meaning = readSearchText(text);
  return meaning.kind === "pair" ? null : meaning.errorText;
}
