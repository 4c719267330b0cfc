import { CopyButton } from "@/components/ui/copy-button";
import { ScrollText } from "@/components/ui/scroll-box";
import { cn } from "@/lib/cn";

export type CommandBoxProps = { text: string; copyLabel: string; className?: string };

/** Text for a shell, as it is and to be copied. */
export function CommandBox({ text, copyLabel, className }: CommandBoxProps) {
  return (
    <div className={cn("relative w-full rounded-control border border-line bg-page text-left", className)}>
      <ScrollText className="overflow-x-auto py-2.5 pr-10 pl-3.5 font-mono text-xs text-ink">{text}</ScrollText>
      <CopyButton value={text} label={copyLabel} className="absolute top-1.5 right-1.5" />
    </div>
  );
}
