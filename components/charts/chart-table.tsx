import Link from "next/link";
import type { ChartData } from "@/components/charts/chart-types";
import { ScrollBox } from "@/components/ui/scroll-box";
import { type ChartRow, sumOf } from "@/lib/format/chart-rows";
import { formatBucket } from "@/lib/format/time-axis";

export type ChartTableProps = Pick<ChartData, "rows" | "series" | "interval" | "timeZone" | "format" | "hrefOf"> & {
  label: string;
  height: number;
  hasTotal: boolean;
};

const cell = "px-3 py-1 text-right whitespace-nowrap tabular-nums";

/** The numbers of a chart, newest first. It scrolls inside the chart's own box. */
export function ChartTable({ label, height, rows, series, interval, timeZone, format, hrefOf, hasTotal }: ChartTableProps) {
  return (
    <ScrollBox aria-label={label} className="relative overflow-auto rounded-control border border-line" style={{ height }}>
      <table className="w-full border-collapse text-xs">
        <caption className="sr-only">{label}</caption>
        <thead className="sticky top-0 bg-page text-muted">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-left font-medium whitespace-nowrap">
              {timeZone}
            </th>
            {series.map(({ key, label: name }) => (
              <th key={key} scope="col" className="max-w-40 truncate px-3 py-1.5 text-right font-medium">
                {name}
              </th>
            ))}
            {hasTotal ? (
              <th scope="col" className="px-3 py-1.5 text-right font-medium">
                Total
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => (
            <tr key={row.at} className="border-t border-line">
              <th scope="row" className="px-3 py-1 text-left font-normal whitespace-nowrap">
                <BucketName row={row} text={formatBucket({ ...row, interval, timeZone })} hrefOf={hrefOf} />
              </th>
              {series.map(({ key }) => (
                <td key={key} className={cell}>
                  {figure(row.values[key], format)}
                </td>
              ))}
              {hasTotal ? <td className={cell}>{format(sumOf(row))}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function BucketName({ row, text, hrefOf }: { row: ChartRow; text: string; hrefOf: ChartData["hrefOf"] }) {
  if (hrefOf === undefined) return text;
  return (
    <Link href={hrefOf(row, null)} prefetch={false} className="underline-offset-2 hover:underline">
      {text}
    </Link>
  );
}

function figure(value: number | null | undefined, format: (value: number) => string): string {
  return typeof value === "number" ? format(value) : "–";
}
