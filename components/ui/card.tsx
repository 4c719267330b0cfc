import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";

export type CardProps = ComponentProps<"section">;
export type CardHeaderProps = { title: ReactNode; meta?: ReactNode; actions?: ReactNode; className?: string };

export function Card({ className, ...props }: CardProps) {
  return <section className={cn("min-w-0 rounded-card border border-line bg-surface", className)} {...props} />;
}

export function CardHeader({ title, meta, actions, className }: CardHeaderProps) {
  return (
    <div className={cn("flex min-h-[42px] flex-wrap items-center gap-x-2 gap-y-1 px-3.5 py-2", className)}>
      <h2 className="text-sm font-semibold text-ink">{title}</h2>
      {meta === undefined ? null : <div className="text-xs text-muted">{meta}</div>}
      {actions === undefined ? null : <div className="ml-auto flex items-center gap-2">{actions}</div>}
    </div>
  );
}

export function CardBody({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("px-3.5 pb-3.5", className)} {...props} />;
}
