import type { Subject } from "@/db/seed/content/workflows/run-profile";
import type { DemoOrganization } from "@/db/seed/generate/demo-organization";
import type { Random } from "@/db/seed/generate/random";

export type JsonObject = { [key: string]: unknown };

/** What a run is about: the data that its trigger brought, and the few fields that people search by. */
export type SubjectItem = { item: JsonObject; customData: Record<string, string> };

type Maker = (of: { random: Random; organization: DemoOrganization; at: Date }) => SubjectItem;

const countries = ["DE", "DE", "DE", "AT", "PL", "PL", "SE", "NL", "FR", "CZ"] as const;

const makers: Record<Subject, Maker> = {
  order: ({ random, organization }) => {
    const orderId = `${organization.prefix}-${random.int(40_000, 99_999)}`;
    const customer = random.pick(organization.customers);
    const country = random.pick(countries);
    const lines = Array.from({ length: random.int(1, 4) }, () => ({
      sku: `SKU-${random.int(100, 980)}`,
      quantity: random.int(1, 12),
      price: random.money(4, 180),
    }));
    const total = Math.round(lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0) * 100) / 100;
    return { item: { orderId, customer, country, currency: "EUR", total, lines }, customData: { orderId, customer, country } };
  },
  invoice: ({ random, organization, at }) => {
    const invoiceNumber = `${at.getUTCFullYear()}-${random.int(1_000, 9_999)}`;
    const supplier = random.pick(organization.customers);
    return {
      item: { invoiceNumber, supplier, total: random.money(40, 9_800), currency: "EUR", dueDate: dayOf(at, 14) },
      customData: { invoiceNumber, supplier },
    };
  },
  lead: ({ random, organization }) => {
    const company = random.pick(organization.customers);
    const source = random.pick(["website", "fair", "partner", "newsletter"]);
    return {
      item: { email: `contact-${random.int(100, 999)}@customer.example`, company, source, employees: random.int(3, 1_400) },
      customData: { company, source },
    };
  },
  ticket: ({ random, organization }) => {
    const ticketId = String(random.int(20_000, 59_999));
    const customer = random.pick(organization.customers);
    const language = random.pick(["de", "de", "en", "pl", "sv"]);
    const subject = random.pick(["Where is my parcel?", "Invoice address is wrong", "Label printer prints blank", "Cannot sign in", "Part is missing"]);
    return { item: { ticketId, customer, language, subject, threadId: `t-${ticketId}` }, customData: { ticketId, customer, language } };
  },
  payment: ({ random, organization }) => {
    const paymentId = `pay_${random.hex(12)}`;
    const customer = random.pick(organization.customers);
    return { item: { paymentId, customer, amount: random.money(8, 640), currency: "EUR", attempt: random.int(1, 3) }, customData: { paymentId, customer } };
  },
  shipment: ({ random, organization }) => {
    const trackingNumber = `JJD${random.int(100_000_000, 999_999_999)}`;
    const orderId = `${organization.prefix}-${random.int(40_000, 99_999)}`;
    const carrier = random.pick(["Nordpost", "Parcelino", "Swift Cargo"]);
    return {
      item: { trackingNumber, orderId, carrier, state: random.pick(["in transit", "delivered", "late"]) },
      customData: { trackingNumber, orderId, carrier },
    };
  },
  employee: ({ random }) => {
    const employeeId = `E-${random.int(100, 780)}`;
    const team = random.pick(["engineering", "warehouse", "office", "support"]);
    return { item: { employeeId, team, system: random.pick(["github", "database", "badge"]) }, customData: { employeeId, team } };
  },
  deployment: ({ random }) => {
    const service = random.pick(["shop-api", "storefront", "labels", "pricing", "accounts"]);
    const commit = random.hex(7);
    return { item: { service, commit, environment: "production" }, customData: { service, commit } };
  },
  report: ({ at }) => ({ item: { day: dayOf(at, 0) }, customData: { day: dayOf(at, 0) } }),
  contract: ({ random, organization }) => {
    const contractId = `C-${random.int(1_000, 4_999)}`;
    const customer = random.pick(organization.customers);
    return { item: { contractId, customer, pages: random.int(2, 60) }, customData: { contractId, customer } };
  },
  patient: ({ random }) => {
    const appointmentId = `A-${random.int(100_000, 999_999)}`;
    const clinic = random.pick(["Riverbend North", "Riverbend Harbour", "Riverbend Park"]);
    return { item: { appointmentId, clinic, department: random.pick(["cardiology", "orthopaedics", "general"]) }, customData: { appointmentId, clinic } };
  },
  lab: ({ random }) => {
    const sampleId = `L${random.int(1_000_000, 9_999_999)}`;
    const clinic = random.pick(["Riverbend North", "Riverbend Harbour", "Riverbend Park"]);
    return {
      item: { sampleId, clinic, test: random.pick(["potassium", "troponin", "HbA1c", "creatinine"]), value: random.money(0.1, 9) },
      customData: { sampleId, clinic },
    };
  },
  player: ({ random }) => {
    const playerId = `p${random.int(10_000_000, 99_999_999)}`;
    const region = random.pick(["eu", "us", "ap"]);
    return {
      item: { playerId, region, platform: random.pick(["windows", "linux", "console"]), hoursPlayed: random.int(1, 400) },
      customData: { playerId, region },
    };
  },
  build: ({ random }) => {
    const buildId = `b${random.int(8_000, 9_900)}`;
    return { item: { buildId, branch: "main", commit: random.hex(7) }, customData: { buildId, branch: "main" } };
  },
  crash: ({ random }) => {
    const crashId = `cr-${random.hex(8)}`;
    const version = `1.${random.int(6, 9)}.${random.int(0, 12)}`;
    return {
      item: {
        crashId,
        version,
        platform: random.pick(["windows", "linux", "console"]),
        topFrame: random.pick(["SaveSlot::flush", "Mesh::upload", "Net::poll"]),
      },
      customData: { crashId, version },
    };
  },
};

export function makeSubject(subject: Subject, of: { random: Random; organization: DemoOrganization; at: Date }): SubjectItem {
  return makers[subject](of);
}

function dayOf(at: Date, daysLater: number): string {
  return new Date(at.getTime() + daysLater * 86_400_000).toISOString().slice(0, 10);
}
