import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

export type TableProps = ComponentProps<"table"> & {
  /** What the table holds, for screen readers. */
  label: string;
};
export type TableHeaderProps = ComponentProps<"th"> & { isNumeric?: boolean };
export type TableCellProps = ComponentProps<"td"> & { isNumeric?: boolean };
export type TableRowProps = ComponentProps<"tr"> & { isSelected?: boolean };

/** Scrolls sideways inside its own box, so that the page never does. */
export function Table({ label, className, ...props }: TableProps) {
  return (
    <div className="relative w-full overflow-x-auto rounded-card border border-line bg-surface">
      <table aria-label={label} className={cn("w-full border-collapse text-sm", className)} {...props} />
    </div>
  );
}

export function TableHead({ className, ...props }: ComponentProps<"thead">) {
  return <thead className={cn("bg-page text-xs text-muted", className)} {...props} />;
}

export function TableBody({ className, ...props }: ComponentProps<"tbody">) {
  return <tbody className={cn("[&>tr:last-child]:border-b-0", className)} {...props} />;
}

export function TableRow({ isSelected = false, className, ...props }: TableRowProps) {
  return (
    <tr
      aria-selected={isSelected || undefined}
      className={cn("h-row border-b border-line transition-colors", isSelected ? "bg-accent-soft" : "[tbody>&]:hover:bg-hover/60", className)}
      {...props}
    />
  );
}

export function TableHeader({ isNumeric = false, className, scope = "col", ...props }: TableHeaderProps) {
  return <th scope={scope} className={cn("h-8 px-3 font-medium whitespace-nowrap", isNumeric ? "text-right" : "text-left", className)} {...props} />;
}

/** A numeric column stands right, so that the digits of its rows align. */
export function TableCell({ isNumeric = false, className, ...props }: TableCellProps) {
  return <td className={cn("px-3 py-1", isNumeric && "text-right tabular-nums", className)} {...props} />;
}
