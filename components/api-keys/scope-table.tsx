import { Checkbox } from "@/components/ui/checkbox";
import { Permission } from "@/lib/schemas/permission";

export type ScopeTableProps = { chosen: Permission[]; onChange: (chosen: Permission[]) => void };

/** What `area:read` and `area:write` open. Every area of `Permission` has its words here. */
const areas: Record<AreaOf<Permission>, string> = {
  workflow: "Workflows",
  execution: "Executions",
  knowledge: "Knowledge, search and embeddings",
  conversation: "Conversations",
  analytics: "Analytics and metrics",
  model: "Models and vector indexes",
  integration: "Integrations",
  node: "Custom nodes",
  collaboration: "Collaboration sessions",
  credential: "Credentials (never their secrets)",
  member: "Members",
  health: "Health and metrics of the stores",
  "api-key": "API keys",
};
type AreaOf<Text extends string> = Text extends `${infer Area}:${string}` ? Area : never;

const rights = ["read", "write"] as const;

export function ScopeTable({ chosen, onChange }: ScopeTableProps) {
  return (
    <table className="w-full text-sm">
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 text-left font-medium">
            Area
          </th>
          {rights.map((right) => (
            <th key={right} scope="col" className="w-14 py-1 text-center font-medium capitalize">
              {right}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(areas).map(([area, label]) => (
          <tr key={area} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {label}
            </th>
            {rights.map((right) => (
              <td key={right} className="py-1 text-center">
                <ScopeCheckbox scope={`${area}:${right}`} label={`${label}: ${right}`} chosen={chosen} onChange={onChange} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ScopeCheckbox({ scope, label, chosen, onChange }: ScopeTableProps & { scope: string; label: string }) {
  const permission = Permission.safeParse(scope).data;
  if (permission === undefined) return null;
  return (
    <Checkbox
      aria-label={label}
      checked={chosen.includes(permission)}
      onChange={(event) => onChange(event.target.checked ? [...chosen, permission] : chosen.filter((other) => other !== permission))}
    />
  );
}
