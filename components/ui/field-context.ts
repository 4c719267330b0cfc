"use client";

import { createContext, useContext } from "react";

type FieldControl = { id: string; describedBy: string | undefined; isInvalid: boolean; isRequired: boolean };
type ControlProps = { id?: string | undefined; "aria-describedby"?: string | undefined; "aria-invalid"?: true | undefined; required?: true | undefined };

export const FieldContext = createContext<FieldControl | null>(null);

/** What a control takes over from the `Field` around it; outside of one, nothing. */
export function useFieldControl(): ControlProps {
  const field = useContext(FieldContext);
  if (field === null) return {};
  return {
    id: field.id,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.isInvalid || undefined,
    required: field.isRequired || undefined,
  };
}
