import { type LucideIcon, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type EmptyStateCopy = {
  title: string;
  text: ReactNode;
  /** One button or link: create the first one, or clear the filter. */
  action?: ReactNode;
  className?: string;
};
/** "none-yet" invites with the subject's own icon; "no-match" says that a filter hides what there is. */
export type EmptyStateProps = EmptyStateCopy & ({ kind: "none-yet"; icon: LucideIcon } | { kind: "no-match" });

export function EmptyState(props: EmptyStateProps) {
  const isFirst = props.kind === "none-yet";
  const Icon = props.kind === "none-yet" ? props.icon : SearchX;
  return (
    <div
      className={cn(
        "flex flex-col items-center rounded-card border border-line bg-surface px-6 text-center",
        isFirst ? "py-16" : "border-dashed py-12",
        props.className,
      )}
    >
      <span aria-hidden className={cn("grid size-10 place-items-center rounded-card", isFirst ? "bg-accent-soft text-accent-ink" : "bg-hover text-muted")}>
        <Icon className="size-5" strokeWidth={1.75} />
      </span>
      <h2 className="mt-3.5 text-md font-semibold text-ink">{props.title}</h2>
      <p className="mt-1 max-w-md text-sm text-muted">{props.text}</p>
      {props.action === undefined ? null : <div className="mt-4">{props.action}</div>}
    </div>
  );
}
