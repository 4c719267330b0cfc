import { CopyButton } from "@/components/ui/copy-button";
import { cn } from "@/lib/cn";
import { shortenId } from "@/lib/format";

export type ShortIdProps = { id: string; hasCopyButton?: boolean; className?: string };

export function ShortId({ id, hasCopyButton = true, className }: ShortIdProps) {
  return (
    <span className={cn("inline-flex items-center gap-0.5 font-mono text-xs text-muted", className)}>
      <span title={id}>{shortenId(id)}</span>
      {hasCopyButton ? <CopyButton value={id} label={`Copy id ${shortenId(id)}`} /> : null}
    </span>
  );
}
