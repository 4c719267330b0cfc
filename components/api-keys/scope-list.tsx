import { Tag } from "@/components/ui/tag";
import { Permission } from "@/lib/schemas/permission";

export type ScopeListProps = { scopes: Permission[] };

const shownMax = 4;

export function ScopeList({ scopes }: ScopeListProps) {
  if (scopes.length === Permission.options.length) return <Tag>everything</Tag>;
  const rest = scopes.slice(shownMax);
  return (
    <span className="flex flex-wrap gap-1">
      {scopes.slice(0, shownMax).map((scope) => (
        <Tag key={scope}>{scope}</Tag>
      ))}
      {rest.length === 0 ? null : (
        <Tag title={rest.join(", ")}>
          +{rest.length}
          <span className="sr-only"> more: {rest.join(", ")}</span>
        </Tag>
      )}
    </span>
  );
}
