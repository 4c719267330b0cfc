"use client";

import { useEffect } from "react";
import { useShell } from "@/components/layout/shell-context";

export type CrumbProps = { label: string };

/** A detail page names itself in the topbar's crumbs. */
export function Crumb({ label }: CrumbProps) {
  const { setCrumb } = useShell();
  useEffect(() => {
    setCrumb(label);
    return () => setCrumb(null);
  }, [label, setCrumb]);
  return null;
}
