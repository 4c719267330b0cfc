"use client";

import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import { useFieldControl } from "@/components/ui/field-context";
import { Tag } from "@/components/ui/tag";

export type TagsInputProps = { tags: readonly string[]; onChange: (tags: string[]) => void };

const lengthMax = 50;

/** Enter or a comma makes a tag of what is typed, Backspace takes the last one away. */
export function TagsInput({ tags, onChange }: TagsInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const control = useFieldControl();
  const [text, setText] = useState("");

  function add(typed: string) {
    const added = typed
      .split(",")
      .map((tag) => tag.trim().slice(0, lengthMax))
      .filter((tag) => tag !== "");
    setText("");
    if (added.length > 0) onChange([...new Set([...tags, ...added])]);
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "," || (event.key === "Enter" && text.trim() !== "")) {
      event.preventDefault();
      add(text);
    } else if (event.key === "Enter") event.preventDefault();
    else if (event.key === "Backspace" && text === "") onChange(tags.slice(0, -1));
  }

  function paste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData("text");
    if (!pasted.includes(",")) return;
    event.preventDefault();
    add(`${text}${pasted}`);
  }

  return (
    <div className="flex min-h-control flex-wrap items-center gap-1 rounded-control border border-field bg-surface px-1.5 py-1 focus-within:border-accent focus-within:outline-2 focus-within:outline-accent-line">
      {tags.map((tag) => (
        <Tag key={tag} className="h-5 pr-0.5 [overflow-wrap:anywhere]">
          <span className="truncate">{tag}</span>
          <button
            type="button"
            aria-label={`Remove the tag ${tag}`}
            onClick={() => {
              onChange(tags.filter((other) => other !== tag));
              input.current?.focus();
            }}
            className="grid size-4 shrink-0 place-items-center rounded-[4px] hover:bg-pressed hover:text-ink"
          >
            <X aria-hidden className="size-3" />
          </button>
        </Tag>
      ))}
      <input
        ref={input}
        {...control}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onPaste={paste}
        onBlur={() => add(text)}
        autoComplete="off"
        placeholder={tags.length === 0 ? "Type a tag, then Enter" : undefined}
        className="h-5 min-w-20 flex-1 bg-transparent px-1 text-sm text-ink outline-none"
      />
    </div>
  );
}
