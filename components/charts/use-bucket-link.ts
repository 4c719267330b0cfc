"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef } from "react";
import type { ChartData } from "@/components/charts/chart-types";
import type { ChartRow } from "@/lib/format/chart-rows";

/** Opens what lies behind a bucket, or behind the one series of it that was hit. */
export function useBucketLink({ hrefOf }: Pick<ChartData, "hrefOf">) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const open = useCallback(
    (row: ChartRow, seriesKey: string | null = null) => {
      if (hrefOf !== undefined) router.push(hrefOf(row, seriesKey));
    },
    [hrefOf, router],
  );
  return { box, open, isLink: hrefOf !== undefined };
}
