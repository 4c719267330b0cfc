"use client";

import { SearchInput } from "@/components/ui/search-input";
import { useDelayedText } from "@/components/ui/use-delayed-text";

export type WorkflowSearchFieldProps = { value: string; onChange: (value: string) => void; isPending: boolean };

const pauseMs = 220;

export function WorkflowSearchField({ value, onChange, isPending }: WorkflowSearchFieldProps) {
  const { text, setText } = useDelayedText({ value, onChange, pauseMs });
  return (
    <SearchInput
      label="Search workflows"
      placeholder="Search name, description or tag"
      value={text}
      maxLength={200}
      isPending={isPending}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && text !== "") setText("");
      }}
      className="w-full sm:w-80"
    />
  );
}
