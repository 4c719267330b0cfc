"use client";

import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";

export type TrashBannerProps = { deletedAt: string; onRestore: () => void; isRestoring: boolean; onPurge: () => void };

export function TrashBanner({ deletedAt, onRestore, isRestoring, onPurge }: TrashBannerProps) {
  return (
    <section aria-label="In the trash" className="mb-3.5 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-control bg-hover px-3.5 py-2.5">
      <Trash2 aria-hidden className="size-4 shrink-0 text-muted" />
      <p className="min-w-0 flex-1 basis-56 text-ink">
        <strong className="font-semibold">In the trash</strong> since <RelativeTime iso={deletedAt} />. It cannot be changed until it is restored; it comes back
        inactive.
      </p>
      <div className="flex gap-2">
        <Button onClick={onPurge}>Delete for good…</Button>
        <Button variant="primary" onClick={onRestore} isPending={isRestoring}>
          Restore
        </Button>
      </div>
    </section>
  );
}
