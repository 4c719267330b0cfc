import { PageHeader } from "@/components/layout/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const figures = ["runs", "failures", "durations", "tokens", "cost"];

/** The boxes of the page: the bar, the figures, the first chart. */
export default function AnalyticsLoading() {
  return (
    <>
      <PageHeader title="Analytics" />
      <div role="status" aria-label="Loading the analytics" className="flex flex-col gap-3">
        <Skeleton className="h-control w-96 max-w-full rounded-control" />
        <div className="grid grid-cols-2 gap-3 max-lg:[&>:first-child]:col-span-2 lg:grid-cols-5">
          {figures.map((name) => (
            <Skeleton key={name} className="h-[89px] rounded-card" />
          ))}
        </div>
        <Skeleton className="h-[266px] rounded-card" />
      </div>
    </>
  );
}
