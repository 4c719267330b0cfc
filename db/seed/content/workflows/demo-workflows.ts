import { accessRequestApproval } from "@/db/seed/content/workflows/access-request-approval";
import { certificateExpiryWatch } from "@/db/seed/content/workflows/certificate-expiry-watch";
import { churnAlert } from "@/db/seed/content/workflows/churn-alert";
import { contractReviewAgent } from "@/db/seed/content/workflows/contract-review-agent";
import { crmEnrichment } from "@/db/seed/content/workflows/crm-enrichment";
import { customerOnboarding } from "@/db/seed/content/workflows/customer-onboarding";
import type { DemoWorkflow } from "@/db/seed/content/workflows/demo-workflow";
import { documentationPublisher } from "@/db/seed/content/workflows/documentation-publisher";
import { failedPaymentFollowUp } from "@/db/seed/content/workflows/failed-payment-follow-up";
import { invoiceIntake } from "@/db/seed/content/workflows/invoice-intake";
import { nightlyWarehouseSync } from "@/db/seed/content/workflows/nightly-warehouse-sync";
import type { DemoAutomation, RunProfile } from "@/db/seed/content/workflows/run-profile";
import { slackDigest } from "@/db/seed/content/workflows/slack-digest";
import { supportTriageAgent } from "@/db/seed/content/workflows/support-triage-agent";
import { northwindFinance } from "@/db/seed/content/workflows/tables/northwind-finance";
import { northwindLogistics } from "@/db/seed/content/workflows/tables/northwind-logistics";
import { northwindPeople } from "@/db/seed/content/workflows/tables/northwind-people";
import { northwindPlatform } from "@/db/seed/content/workflows/tables/northwind-platform";
import { northwindSales } from "@/db/seed/content/workflows/tables/northwind-sales";
import { riverbendClinics } from "@/db/seed/content/workflows/tables/riverbend-clinics";
import { tinLanternGames } from "@/db/seed/content/workflows/tables/tin-lantern-games";
import { buildWorkflow } from "@/db/seed/content/workflows/workflow-table";

function drawn(definition: DemoWorkflow, runs: RunProfile): DemoAutomation {
  return { definition, runs };
}

/** The twelve that were drawn by hand. A small demo has these alone. */
export const firstAutomations: readonly DemoAutomation[] = [
  drawn(crmEnrichment, { subject: "lead", perDay: 16, failure: 0.032, hours: "office" }),
  drawn(invoiceIntake, { subject: "invoice", perDay: 12, failure: 0.046, pace: 1.3, hours: "office" }),
  drawn(supportTriageAgent, { subject: "ticket", perDay: 21, failure: 0.028, hours: "office" }),
  drawn(nightlyWarehouseSync, { subject: "order", failure: 0.03, pace: 5 }),
  drawn(slackDigest, { subject: "report", failure: 0.015 }),
  drawn(churnAlert, { subject: "report", failure: 0.022, pace: 1.6 }),
  drawn(contractReviewAgent, { subject: "contract", perDay: 3, failure: 0.058, pace: 2.4, hours: "office" }),
  drawn(customerOnboarding, { subject: "lead", perDay: 2.5, failure: 0.02, hours: "office" }),
  drawn(failedPaymentFollowUp, { subject: "payment", perDay: 6, failure: 0.018, hours: "always" }),
  drawn(documentationPublisher, { subject: "deployment", perDay: 1, failure: 0.035, pace: 1.5, hours: "office" }),
  drawn(certificateExpiryWatch, { subject: "report", failure: 0.006 }),
  drawn(accessRequestApproval, { subject: "employee", perDay: 4, failure: 0.014, hours: "office" }),
];

export const northwindAutomations: readonly DemoAutomation[] = [
  ...firstAutomations,
  ...[northwindSales, northwindFinance, northwindLogistics, northwindPlatform, northwindPeople].flat().map(buildWorkflow),
];
export const riverbendAutomations: readonly DemoAutomation[] = riverbendClinics.map(buildWorkflow);
export const tinLanternAutomations: readonly DemoAutomation[] = tinLanternGames.map(buildWorkflow);
