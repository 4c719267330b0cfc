import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/tone";
import { cn } from "@/lib/cn";

export type StatusDotProps = {
  tone: Tone;
  /** The state in words: a colour alone tells some people nothing. */
  children: ReactNode;
  /** Keeps the words for screen readers only, where the text beside it already says them. */
  isTextHidden?: boolean;
  isPulsing?: boolean;
  className?: string;
};

const tones: Record<Tone, string> = {
  neutral: "bg-faint",
  accent: "bg-accent",
  success: "bg-success",
  danger: "bg-danger",
  warning: "bg-warning",
  info: "bg-info",
};

export function StatusDot({ tone, children, isTextHidden = false, isPulsing = false, className }: StatusDotProps) {
  return (
    <span className={cn("inline-flex items-center gap-2 whitespace-nowrap", className)}>
      <span aria-hidden className={cn("size-[7px] shrink-0 rounded-full", tones[tone], isPulsing && "animate-pulse")} />
      <span className={isTextHidden ? "sr-only" : undefined}>{children}</span>
    </span>
  );
}
