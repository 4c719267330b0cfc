import type { ComponentProps } from "react";
import type { Tone } from "@/components/ui/tone";
import { cn } from "@/lib/cn";

export type TagProps = ComponentProps<"span"> & { tone?: Tone; hasDot?: boolean };

const tones: Record<Tone, string> = {
  neutral: "bg-hover text-muted",
  accent: "bg-accent-soft text-accent-ink",
  success: "bg-success-soft text-success-ink",
  danger: "bg-danger-soft text-danger-ink",
  warning: "bg-warning-soft text-warning-ink",
  info: "bg-info-soft text-info-ink",
};

/** A short word or number. With `hasDot` it is a state: "● live". */
export function Tag({ tone = "neutral", hasDot = false, className, children, ...props }: TagProps) {
  return (
    <span
      className={cn("inline-flex h-[18px] max-w-full items-center gap-1.5 rounded-tag px-1.5 text-2xs font-[450] whitespace-nowrap", tones[tone], className)}
      {...props}
    >
      {hasDot ? <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-current" /> : null}
      {children}
    </span>
  );
}
