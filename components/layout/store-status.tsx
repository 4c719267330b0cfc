"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { StatusDot } from "@/components/ui/status-dot";
import { formatAbsolute, formatDurationMs } from "@/lib/format";
import { healthQueries } from "@/lib/queries/health";
import type { Health, StoreHealth, StoreName } from "@/lib/schemas/health";

export type StoreStatusProps = { organizationSlug: string; health: Health | null };

const stores: { name: StoreName; label: string }[] = [
  { name: "mongodb", label: "MongoDB" },
  { name: "postgres", label: "PostgreSQL" },
  { name: "redis", label: "Redis" },
  { name: "vectorSearch", label: "Vector search" },
];

export function StoreStatus({ organizationSlug, health }: StoreStatusProps) {
  const initial = health === null ? {} : { initialData: health, initialDataUpdatedAt: Date.parse(health.checkedAt) };
  const query = useQuery({ ...healthQueries.current(organizationSlug), ...initial });
  // Figures that could not be refreshed are no longer a state.
  const current = query.isError ? null : (query.data ?? null);
  return (
    <Link href={`/o/${organizationSlug}/operations`} aria-label="Health of the stores" className="mt-3 block border-t border-line px-2 pt-2 text-xs">
      <ul>
        {stores.map(({ name, label }) => (
          <Row key={name} label={label} store={current?.stores[name]} />
        ))}
      </ul>
    </Link>
  );
}

function Row({ label, store }: { label: string; store: StoreHealth | undefined }) {
  const isDown = store?.status === "down";
  const tone = store === undefined ? "neutral" : isDown ? "danger" : "success";
  const title = store === undefined ? "Not known" : `${store.detail} · since ${formatAbsolute(store.since, "UTC")}`;
  return (
    <li title={title} className="flex h-6 items-center justify-between gap-2 text-muted">
      <StatusDot tone={tone}>{label}</StatusDot>
      {isDown ? (
        <span className="font-medium text-danger-ink">down</span>
      ) : (
        <span className="tabular-nums">{typeof store?.latencyMs === "number" ? formatDurationMs(store.latencyMs) : "–"}</span>
      )}
    </li>
  );
}
