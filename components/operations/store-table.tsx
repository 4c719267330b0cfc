"use client";

import { useQuery } from "@tanstack/react-query";
import { DegradedBanner } from "@/components/ui/degraded-banner";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { useNow } from "@/components/ui/use-now";
import { formatNumber } from "@/lib/format";
import { healthQueries } from "@/lib/queries/health";
import type { Health, StoreName } from "@/lib/schemas/health";

export type StoreTableProps = { organizationSlug: string; initialHealth: Health };

const rows: { name: StoreName; label: string; holds: string; withoutIt: string }[] = [
  {
    name: "mongodb",
    label: "MongoDB",
    holds: "Workflows, people, organizations, API keys",
    withoutIt: "Workflows cannot be shown, and nothing can be changed. Knowledge can be read and searched.",
  },
  { name: "postgres", label: "PostgreSQL", holds: "Articles, passages, embeddings", withoutIt: "Knowledge and search cannot be shown. Workflows work." },
  {
    name: "redis",
    label: "Redis",
    holds: "Caches and the job queue",
    withoutIt: "Everything works, somewhat slower. New passages are embedded when it is back.",
  },
  {
    name: "vectorSearch",
    label: "Vector search",
    holds: "The index over the passages, in PostgreSQL",
    withoutIt: "Search by meaning cannot be asked. Search by words works.",
  },
];

export function StoreTable({ organizationSlug, initialHealth }: StoreTableProps) {
  const { data, isError } = useQuery({ ...healthQueries.current(organizationSlug), initialData: initialHealth });
  // The sidebar asks for the same figures and may have newer ones while this page still hydrates: then the server's must stay.
  const health = useNow() === null ? initialHealth : data;
  return (
    <div className="flex flex-col gap-3.5">
      {isError ? <DegradedBanner source="The server" since={health.checkedAt} text="These are the last figures known. It is asked again by itself." /> : null}
      {rows.map(({ name, label, withoutIt }) =>
        health.stores[name].status === "down" ? <DegradedBanner key={name} source={label} since={health.stores[name].since} text={withoutIt} /> : null,
      )}
      <Table label="Stores">
        <TableHead>
          <TableRow>
            <TableHeader>Store</TableHeader>
            <TableHeader>Status</TableHeader>
            <TableHeader className="text-right">Latency</TableHeader>
            <TableHeader>Since</TableHeader>
            <TableHeader className="max-md:hidden">Holds</TableHeader>
            <TableHeader className="max-md:hidden">Last check</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ name, label, holds }) => {
            const { status, latencyMs, since, detail } = health.stores[name];
            return (
              <TableRow key={name}>
                <TableCell className="font-medium">{label}</TableCell>
                <TableCell>
                  <Tag tone={status === "healthy" ? "success" : "danger"} hasDot>
                    {status}
                  </Tag>
                </TableCell>
                <TableCell className="text-right whitespace-nowrap tabular-nums">{latencyMs === null ? "—" : `${formatNumber(latencyMs)} ms`}</TableCell>
                <TableCell className="whitespace-nowrap text-muted">
                  <RelativeTime iso={since} />
                </TableCell>
                <TableCell className="text-muted max-md:hidden">{holds}</TableCell>
                <TableCell className="text-muted max-md:hidden">{detail}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}
