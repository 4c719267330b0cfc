import type { ReactNode } from "react";

export type PanelSectionProps = { title: string; hint?: string; children: ReactNode };

export function PanelSection({ title, hint, children }: PanelSectionProps) {
  return (
    <section className="border-b border-line py-3 first:pt-0 last:border-b-0 last:pb-0">
      <h3 className="text-xs font-medium text-muted">{title}</h3>
      {hint === undefined ? null : <p className="text-xs text-muted">{hint}</p>}
      <div className="mt-1.5">{children}</div>
    </section>
  );
}
