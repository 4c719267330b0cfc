import { Tag } from "@/components/ui/tag";
import { cn } from "@/lib/cn";

export type TagListProps = { values: readonly string[]; max: number; label: string; className?: string };

/** As many as fit on one line; the rest is a number whose title names them. */
export function TagList({ values, max, label, className }: TagListProps) {
  if (values.length === 0) return null;
  const rest = values.slice(max);
  return (
    <ul aria-label={label} className={cn("flex min-w-0 items-center gap-1", className)}>
      {values.slice(0, max).map((value) => (
        <li key={value} className="flex min-w-0">
          <Tag title={value} className="block truncate leading-[18px]">
            {value}
          </Tag>
        </li>
      ))}
      {rest.length === 0 ? null : (
        <li className="shrink-0 text-2xs text-muted" title={rest.join(", ")}>
          +{rest.length}
        </li>
      )}
    </ul>
  );
}
