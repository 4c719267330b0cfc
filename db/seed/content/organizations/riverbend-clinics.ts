import { riverbendAutomations } from "@/db/seed/content/workflows/demo-workflows";
import type { DemoOrganization } from "@/db/seed/generate/demo-organization";

/** Three clinics that keep their models in their own data centre. */
export const riverbendClinics: DemoOrganization = {
  name: "Riverbend Clinics",
  slug: "riverbend-clinics",
  timeZone: "Europe/Vienna",
  prefix: "RB",
  automations: riverbendAutomations,
  incidents: [
    { daysAgo: 17, fromHour: 9, toHour: 11, integration: "fhir", failure: 0.75, message: "503 The record server is in maintenance (queue #)", code: "503" },
  ],
  people: [
    { userId: "dr.hofer@riverbend.example", name: "Dr Anna Hofer" },
    { userId: "s.kern@riverbend.example", name: "Samuel Kern" },
    { userId: "l.petrovic@riverbend.example", name: "Lana Petrović" },
  ],
  customers: ["Union Health", "Alpine Mutual", "City Fund", "Danube Insurance"],
};
