"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { Input } from "@/components/ui/input";

export type TagInputProps = { value: readonly string[]; onChange: (tags: string[]) => void; suggestions: readonly string[] };

const tagsMax = 50;

/** Enter or a comma ends a tag; Backspace in the empty field takes the last one back. */
export function TagInput({ value, onChange, suggestions }: TagInputProps) {
  const [text, setText] = useState("");
  const listId = useId();

  function add(parts: string[]) {
    const tags = [...new Set([...value, ...parts.map((part) => part.trim()).filter((part) => part !== "")])];
    if (tags.length !== value.length) onChange(tags.slice(0, tagsMax));
  }

  function type(next: string) {
    const parts = next.split(",");
    add(parts.slice(0, -1));
    setText(parts.at(-1) ?? "");
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter" && text.trim() !== "") {
      event.preventDefault();
      add([text]);
      setText("");
    } else if (event.key === "Backspace" && text === "" && value.length > 0) onChange(value.slice(0, -1));
  }

  function leave() {
    add([text]);
    setText("");
  }

  return (
    <div className="flex flex-col gap-1.5">
      <Input
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onBlur={leave}
        list={listId}
        maxLength={50}
        autoComplete="off"
        placeholder="Type a tag, then Enter"
      />
      <datalist id={listId}>
        {suggestions
          .filter((tag) => !value.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      {value.length === 0 ? null : (
        <ul aria-label="Chosen tags" className="flex flex-wrap gap-1">
          {value.map((tag) => (
            <li key={tag} className="inline-flex h-6 max-w-full items-center rounded-tag bg-hover pl-2 text-xs text-ink">
              <span className="truncate">{tag}</span>
              <button
                type="button"
                aria-label={`Remove tag ${tag}`}
                onClick={() => onChange(value.filter((other) => other !== tag))}
                className="grid size-6 shrink-0 place-items-center rounded-tag text-muted hover:text-ink"
              >
                <X aria-hidden className="size-3" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
