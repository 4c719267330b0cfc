import { sql } from "drizzle-orm";

/** After COMMIT the setting is an empty string, which `nullif` turns into "no organization, no rows". */
export function ownRows(role: string) {
  const isOwn = sql`organization_id = nullif(current_setting('app.organization_id', true), '')`;
  return { for: "all", to: role, using: isOwn, withCheck: isOwn } as const;
}
