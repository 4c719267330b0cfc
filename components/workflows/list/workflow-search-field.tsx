"use client";

import { useEffect, useRef, useState } from "react";
import { SearchInput } from "@/components/ui/search-input";

export type WorkflowSearchFieldProps = { value: string; onChange: (value: string) => void; isPending: boolean };

const pauseMs = 220;

/** The address follows after a pause, so that Back undoes a search and not a letter. */
export function WorkflowSearchField({ value, onChange, isPending }: WorkflowSearchFieldProps) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const send = useRef(onChange);

  useEffect(() => {
    send.current = onChange;
  });

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);

  useEffect(() => {
    const next = text.trim();
    if (next === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = next;
      send.current(next);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text]);

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
