import type { DemoWorkflow } from "@/db/seed/content/workflows/demo-workflow";

/** What a run is about: it decides the trigger's data and the searchable fields. */
export type Subject =
  | "order"
  | "invoice"
  | "lead"
  | "ticket"
  | "payment"
  | "shipment"
  | "employee"
  | "deployment"
  | "report"
  | "contract"
  | "patient"
  | "lab"
  | "player"
  | "build"
  | "crash";

export type RunProfile = {
  subject: Subject;
  /** Mean on a weekday of today's size. Absent where the workflow runs by its schedule. */
  perDay?: number;
  /** Share of runs that fail for a reason of their own, incidents apart. */
  failure: number;
  /** Multiplies the usual times of its nodes. */
  pace?: number;
  hours?: "office" | "shop" | "evening" | "always";
};

export type DemoAutomation = { definition: DemoWorkflow; runs: RunProfile };
