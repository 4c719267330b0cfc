import { formatNumber } from "@/lib/format";

/** $1,204.50, $0.0123, $0.00042: two digits of what is small, cents of what is not. */
export function formatCostUsd(costUsd: number): string {
  if (costUsd === 0) return "$0";
  if (costUsd >= 1) return `$${costUsd.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
  return `$${formatNumber(costUsd, Math.min(8, 1 - Math.floor(Math.log10(costUsd))))}`;
}
