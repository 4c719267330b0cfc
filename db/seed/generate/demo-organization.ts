import type { DemoAutomation } from "@/db/seed/content/workflows/run-profile";

/** Some hours in which one service failed most of its calls. The hours are local; a weekend moves it to the Friday before. */
export type Incident = { daysAgo: number; fromHour: number; toHour: number; integration: string; failure: number; message: string; code: string };

export type Person = { userId: string; name: string };

export type DemoOrganization = {
  name: string;
  slug: string;
  timeZone: string;
  /** Beginning of its order numbers and the like. */
  prefix: string;
  automations: readonly DemoAutomation[];
  incidents: readonly Incident[];
  people: readonly Person[];
  customers: readonly string[];
};

/** A workflow in its organization: when it was made, and when each later version was. Times in milliseconds. */
export type PlacedWorkflow = {
  workflowId: string;
  automation: DemoAutomation;
  createdAt: number;
  changedAt: readonly number[];
};
