import type { ChartData } from "@/components/charts/chart-types";
import { Swatch } from "@/components/charts/swatch";
import { type ChartRow, sumOf } from "@/lib/format/chart-rows";
import { formatBucket } from "@/lib/format/time-axis";

export type ChartTooltipProps = Pick<ChartData, "series" | "interval" | "timeZone" | "format"> & {
  row: ChartRow | undefined;
  hasTotal: boolean;
  isLink: boolean;
};

/** Series without a number in this bucket are left out. */
export function ChartTooltip({ row, series, interval, timeZone, format, hasTotal, isLink }: ChartTooltipProps) {
  if (row === undefined) return null;
  const shown = series.filter(({ key }) => typeof row.values[key] === "number" && (!hasTotal || row.values[key] !== 0));
  return (
    <div role="status" className="min-w-40 rounded-control border border-line bg-raised px-2.5 py-2 text-xs text-ink shadow-raised">
      <p className="mb-1 font-medium whitespace-nowrap">{formatBucket({ ...row, interval, timeZone })}</p>
      <dl>
        {shown.map(({ key, label, color }) => (
          <div key={key} className="flex items-center gap-1.5 leading-5">
            <Swatch color={color} />
            <dt className="max-w-48 truncate text-muted">{label}</dt>
            <dd className="ml-auto pl-3 tabular-nums">{format(row.values[key] ?? 0)}</dd>
          </div>
        ))}
        {shown.length === 0 ? <div className="text-muted">Nothing</div> : null}
        {hasTotal && shown.length > 1 ? (
          <div className="mt-1 flex items-center border-t border-line pt-1 leading-5">
            <dt className="text-muted">Total</dt>
            <dd className="ml-auto pl-3 font-medium tabular-nums">{format(sumOf(row))}</dd>
          </div>
        ) : null}
      </dl>
      {isLink ? <p className="mt-1 text-2xs text-muted">Click or press Enter for the runs</p> : null}
    </div>
  );
}
