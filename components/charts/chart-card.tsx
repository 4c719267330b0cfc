"use client";

import { ChartColumn, Download, Table2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { ChartEmpty, ChartFailure, type ChartFailureState, ChartLoading } from "@/components/charts/chart-box";
import { downloadCsv, toChartCsv } from "@/components/charts/chart-csv";
import { ChartLegend } from "@/components/charts/chart-legend";
import { ChartTable } from "@/components/charts/chart-table";
import type { ChartData } from "@/components/charts/chart-types";
import { LineChart } from "@/components/charts/line-chart";
import { StackedBarChart } from "@/components/charts/stacked-bar-chart";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { cn } from "@/lib/cn";

export type ChartCardProps = {
  title: string;
  /** In grey beside the title: "per hour". */
  meta?: ReactNode;
  kind: "bars" | "lines" | "area";
  /** Null while it is read. */
  data: ChartData | null;
  failure?: ChartFailureState | null;
  /** What stands in the box where there is no row with a number. */
  empty: ReactNode;
  /** Old data while the new is read. */
  isStale?: boolean;
  fileName: string;
  height?: number;
  actions?: ReactNode;
  /** Above the plot: pickers. */
  children?: ReactNode;
  className?: string;
};

export function ChartCard({ title, meta, data, failure = null, isStale = false, fileName, actions, children, className, ...plot }: ChartCardProps) {
  const [isTable, setTable] = useState(false);
  const isReady = data !== null && failure === null && hasNumbers(data, plot.kind);
  const names = isReady ? data.series : [];
  return (
    <Card className={className} aria-busy={isStale || undefined}>
      <CardHeader
        title={title}
        meta={
          <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
            {meta}
            {names.length > 1 && names.length <= inlineMax ? <ChartLegend series={names} /> : null}
          </div>
        }
        actions={
          <>
            {actions}
            <IconButton
              label={isTable ? `${title}: show the chart` : `${title}: show the numbers`}
              size="sm"
              disabled={!isReady}
              onClick={() => setTable(!isTable)}
            >
              {isTable ? <ChartColumn aria-hidden /> : <Table2 aria-hidden />}
            </IconButton>
            <IconButton
              label={`${title}: download as CSV`}
              size="sm"
              disabled={!isReady}
              onClick={() => data !== null && downloadCsv({ fileName, text: toChartCsv(data) })}
            >
              <Download aria-hidden />
            </IconButton>
          </>
        }
      />
      <CardBody className={cn("transition-opacity", isStale && "opacity-60")}>
        {children}
        {names.length > inlineMax ? <ChartLegend series={names} className="mb-2 sm:flex-nowrap" /> : null}
        <ChartBody title={title} data={data} failure={failure} isTable={isTable} {...plot} />
      </CardBody>
    </Card>
  );
}

/** So many names of series stand beside the title; more have a line of their own. */
const inlineMax = 3;

type ChartBodyProps = Pick<ChartCardProps, "title" | "kind" | "data" | "empty" | "height"> & { failure: ChartFailureState | null; isTable: boolean };

function ChartBody({ title, kind, data, failure, empty, height = 208, isTable }: ChartBodyProps) {
  if (failure !== null) return <ChartFailure height={height} {...failure} />;
  if (data === null) return <ChartLoading height={height} label={title} />;
  if (!hasNumbers(data, kind)) return <ChartEmpty height={height}>{empty}</ChartEmpty>;
  if (isTable) return <ChartTable {...data} label={`${title}, as numbers`} height={height} hasTotal={kind === "bars" && data.series.length > 1} />;
  const label = `${title}. Arrow keys read the points.`;
  if (kind === "bars") return <StackedBarChart {...data} label={label} height={height} />;
  return <LineChart {...data} label={label} height={height} isFilled={kind === "area"} />;
}

/** A bar of zero is nothing to see; a rate or a duration of zero is a measurement. */
function hasNumbers({ rows, series }: ChartData, kind: ChartCardProps["kind"]): boolean {
  return rows.some(({ values }) => series.some(({ key }) => typeof values[key] === "number" && (kind !== "bars" || values[key] !== 0)));
}
