"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Card, CardHeader } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { useNow } from "@/components/ui/use-now";
import { formatDurationMs } from "@/lib/format";
import { healthQueries } from "@/lib/queries/health";
import type { StoreHealth, StoreName } from "@/lib/schemas/health";

export type StoresCardProps = { organizationSlug: string };

const stores: { name: StoreName; label: string; holds: string }[] = [
  { name: "mongodb", label: "MongoDB", holds: "workflows, runs, people" },
  { name: "postgres", label: "PostgreSQL", holds: "knowledge, conversations, metrics" },
  { name: "redis", label: "Redis", holds: "caches, job queue" },
  { name: "vectorSearch", label: "Vector search", holds: "search by meaning" },
];

export function StoresCard({ organizationSlug }: StoresCardProps) {
  const query = useQuery(healthQueries.current(organizationSlug));
  // The sidebar asks for the same and may have it while this card still hydrates. Figures that could not be refreshed are no longer a state.
  const health = useNow() === null || query.isError ? undefined : query.data;
  return (
    <Card>
      <CardHeader
        title="Stores"
        actions={
          <Link href={`/o/${organizationSlug}/operations`} className="rounded-tag px-1 text-sm text-muted hover:text-ink hover:underline">
            Operations
          </Link>
        }
      />
      <ul className="px-3.5 pb-3">
        {stores.map(({ name, label, holds }) => (
          <li key={name} className="flex h-8 items-center gap-3 text-sm">
            <span className="min-w-0 flex-1 truncate text-muted">
              <span className="text-ink">{label}</span> {holds}
            </span>
            <StoreTag store={health?.stores[name]} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function StoreTag({ store }: { store: StoreHealth | undefined }) {
  if (store === undefined) return <Tag>not known</Tag>;
  if (store.status === "down") return <Tag tone="danger">down</Tag>;
  return (
    <Tag tone="success" className="tabular-nums">
      {store.latencyMs === null ? "healthy" : formatDurationMs(store.latencyMs)}
    </Tag>
  );
}
