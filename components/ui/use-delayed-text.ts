"use client";

import { useEffect, useRef, useState } from "react";

type DelayedText = {
  /** What the address says. */
  value: string;
  onChange: (value: string) => void;
  pauseMs: number;
  /** What the field shows for a value. */
  show?: (value: string) => string;
  /** The value that a text means; null while it is none yet. */
  read?: (text: string) => string | null;
};

const trimmed = (text: string) => text.trim();
const asItIs = (value: string) => value;

/** A field that the address follows after a pause, so that Back undoes a search and not a letter; and that follows the address. */
export function useDelayedText({ value, onChange, pauseMs, show = asItIs, read = trimmed }: DelayedText) {
  const [text, setText] = useState(show(value));
  const sent = useRef(value);
  const latest = useRef({ onChange, show, read });

  useEffect(() => {
    latest.current = { onChange, show, read };
  });

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(latest.current.show(value));
  }, [value]);

  useEffect(() => {
    const next = latest.current.read(text);
    if (next === null || next === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = next;
      latest.current.onChange(next);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text, pauseMs]);

  /** Back to what was last sent. */
  const reset = () => setText(latest.current.show(sent.current));
  return { text, setText, reset };
}
