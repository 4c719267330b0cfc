"use client";

import { KeyRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { NewApiKeyButton } from "@/components/api-keys/new-api-key-button";
import { ScopeList } from "@/components/api-keys/scope-list";
import { Allowed } from "@/components/layout/allowed";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { toast } from "@/components/ui/toast";
import { revokeApiKeyAction } from "@/lib/actions/api-keys";
import type { ApiKey } from "@/lib/schemas/api-key";

export type ApiKeyTableProps = { organizationSlug: string; keys: ApiKey[] };

export function ApiKeyTable({ organizationSlug, keys }: ApiKeyTableProps) {
  const router = useRouter();
  const [revoked, setRevoked] = useState<ApiKey | null>(null);

  async function revoke(): Promise<boolean> {
    if (revoked === null) return true;
    const result = await revokeApiKeyAction(organizationSlug, { apiKeyId: revoked.apiKeyId });
    if (!result.ok) {
      toast.error(result.error.message);
      return false;
    }
    toast.success(`“${revoked.name}” is revoked`);
    router.refresh();
    return true;
  }
  if (keys.length === 0)
    return (
      <EmptyState
        kind="none-yet"
        icon={KeyRound}
        title="No API keys yet"
        text="Other systems use the API with a key that you give the least scope."
        action={<NewApiKeyButton organizationSlug={organizationSlug} />}
      />
    );
  return (
    <>
      <Table label="API keys">
        <TableHead>
          <TableRow>
            <TableHeader>Name</TableHeader>
            <TableHeader>Key</TableHeader>
            <TableHeader className="max-md:hidden">Scopes</TableHeader>
            <TableHeader className="max-md:hidden">Created</TableHeader>
            <TableHeader className="max-sm:hidden">Last used</TableHeader>
            <TableHeader className="max-sm:hidden">Expires</TableHeader>
            <TableHeader>
              <span className="sr-only">Actions</span>
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {keys.map((key) => (
            <TableRow key={key.apiKeyId}>
              <TableCell className="min-w-28 font-medium [overflow-wrap:anywhere]">{key.name}</TableCell>
              <TableCell className="font-mono text-xs text-muted">{key.start}…</TableCell>
              <TableCell className="max-md:hidden">
                <ScopeList scopes={key.scopes} />
              </TableCell>
              <TableCell className="whitespace-nowrap text-muted max-md:hidden">
                <RelativeTime iso={key.createdAt} />
                {key.createdBy === null ? null : ` by ${key.createdBy}`}
              </TableCell>
              <TableCell className="whitespace-nowrap text-muted max-sm:hidden">
                {key.lastUsedAt === null ? "never" : <RelativeTime iso={key.lastUsedAt} />}
              </TableCell>
              <TableCell className="whitespace-nowrap text-muted max-sm:hidden">
                {key.expiresAt === null ? "never" : <RelativeTime iso={key.expiresAt} />}
              </TableCell>
              <TableCell className="text-right">
                <Allowed permission="api-key:write">
                  <Button variant="ghost" size="sm" aria-label={`Revoke ${key.name}`} onClick={() => setRevoked(key)}>
                    Revoke
                  </Button>
                </Allowed>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <ConfirmDialog
        isOpen={revoked !== null}
        onOpenChange={(isOpen) => (isOpen ? undefined : setRevoked(null))}
        title={`Revoke “${revoked?.name ?? ""}”?`}
        description="From the next request on it is refused. This cannot be undone."
        confirmLabel="Revoke key"
        onConfirm={revoke}
      />
    </>
  );
}
