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
import { slackDigest } from "@/db/seed/content/workflows/slack-digest";
import { supportTriageAgent } from "@/db/seed/content/workflows/support-triage-agent";

export type { DemoWorkflow } from "@/db/seed/content/workflows/demo-workflow";

export const demoWorkflows: readonly DemoWorkflow[] = [
  crmEnrichment,
  invoiceIntake,
  supportTriageAgent,
  nightlyWarehouseSync,
  slackDigest,
  churnAlert,
  contractReviewAgent,
  customerOnboarding,
  failedPaymentFollowUp,
  documentationPublisher,
  certificateExpiryWatch,
  accessRequestApproval,
];
