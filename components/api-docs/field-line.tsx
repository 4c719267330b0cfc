import { InlineCode } from "@/components/api-docs/inline-code";
import { Tag } from "@/components/ui/tag";

export type FieldLineProps = { name: string; type: string; limits?: readonly string[]; isRequired?: boolean; description?: string | undefined };

export function FieldLine({ name, type, limits = [], isRequired = false, description }: FieldLineProps) {
  return (
    <div className="px-3.5 py-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <code className="font-mono text-xs font-medium text-ink [overflow-wrap:anywhere]">{name}</code>
        <span className="min-w-0 text-xs text-muted [overflow-wrap:anywhere]">{type}</span>
        {isRequired ? <Tag tone="accent">required</Tag> : null}
      </div>
      {description === undefined ? null : (
        <p className="mt-0.5 text-sm text-ink">
          <InlineCode text={description} />
        </p>
      )}
      {limits.length === 0 ? null : <p className="mt-0.5 text-xs text-muted [overflow-wrap:anywhere]">{limits.join(" · ")}</p>}
    </div>
  );
}
