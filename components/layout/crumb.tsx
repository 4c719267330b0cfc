"use client";

import { useEffect } from "react";
import { useShell } from "@/components/layout/shell-context";

export type CrumbProps = { label: string };

/** A detail page names itself in the topbar's crumbs and in the tab. */
export function Crumb({ label }: CrumbProps) {
  const { setCrumb } = useShell();
  useEffect(() => {
    setCrumb(label);
    return () => setCrumb(null);
  }, [label, setCrumb]);
  // Next now and then leaves a page without its title after a navigation; React keeps this one as long as the page is there.
  return <title>{`${label} · Reporunner`}</title>;
}
