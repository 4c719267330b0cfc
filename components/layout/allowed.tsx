"use client";

import type { ReactNode } from "react";
import { useShell } from "@/components/layout/shell-context";
import type { Permission } from "@/lib/schemas/permission";

export type AllowedProps = { permission: Permission; children: ReactNode };

/** What nobody may do who is looking is not shown. The gate itself is in the operation. */
export function Allowed({ permission, children }: AllowedProps) {
  return useShell().permissions.includes(permission) ? children : null;
}
