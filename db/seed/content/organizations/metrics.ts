import type { Hours } from "@/db/seed/generate/calendar";

/** `events` come one by one; `gauge` is read every so often; `sum` is what a stretch of time brought. */
export type DemoMetric = {
  name: string;
  dimension: string;
  /** Each value with its share of the whole. */
  values: Record<string, number>;
  kind: "events" | "gauge" | "sum";
  everyMinutes: number;
  /** Of an event its size; of a gauge its level; of a sum what a mean stretch brings. */
  median: number;
  spread: number;
  hours: Hours;
  /** For a ratio: it stays below 1. */
  max?: number;
  decimals: number;
};

export const northwindMetrics: readonly DemoMetric[] = [
  {
    name: "orders.value_eur",
    dimension: "country",
    values: { DE: 1, PL: 0.5, AT: 0.3, SE: 0.2, NL: 0.2 },
    kind: "events",
    everyMinutes: 11,
    median: 96,
    spread: 0.8,
    hours: "shop",
    decimals: 2,
  },
  {
    name: "queue.depth",
    dimension: "queue",
    values: { labels: 1, mail: 0.6 },
    kind: "gauge",
    everyMinutes: 15,
    median: 14,
    spread: 0.5,
    hours: "shop",
    decimals: 0,
  },
  {
    name: "llm.cache_hit_ratio",
    dimension: "model",
    values: { "gpt-4o": 1, "gpt-4o-mini": 1.5 },
    kind: "gauge",
    everyMinutes: 60,
    median: 0.41,
    spread: 0.12,
    hours: "always",
    max: 0.97,
    decimals: 3,
  },
  {
    name: "shop.checkout_ms",
    dimension: "region",
    values: { eu: 1, north: 1.3 },
    kind: "gauge",
    everyMinutes: 15,
    median: 420,
    spread: 0.25,
    hours: "shop",
    decimals: 0,
  },
  {
    name: "shop.sessions",
    dimension: "device",
    values: { phone: 1.6, desktop: 1, tablet: 0.2 },
    kind: "sum",
    everyMinutes: 30,
    median: 120,
    spread: 0.2,
    hours: "shop",
    decimals: 0,
  },
  {
    name: "mail.sent",
    dimension: "template",
    values: { "order-confirmed": 1, "parcel-late": 0.1, newsletter: 0.4 },
    kind: "sum",
    everyMinutes: 60,
    median: 46,
    spread: 0.3,
    hours: "shop",
    decimals: 0,
  },
  {
    name: "tickets.open",
    dimension: "team",
    values: { billing: 0.6, technical: 1, logistics: 0.8 },
    kind: "gauge",
    everyMinutes: 60,
    median: 31,
    spread: 0.18,
    hours: "always",
    decimals: 0,
  },
  {
    name: "stock.cover_days",
    dimension: "warehouse",
    values: { leipzig: 1, gdansk: 0.8 },
    kind: "gauge",
    everyMinutes: 240,
    median: 23,
    spread: 0.08,
    hours: "always",
    decimals: 1,
  },
  {
    name: "payments.failed_ratio",
    dimension: "method",
    values: { card: 1, transfer: 0.4, wallet: 0.7 },
    kind: "gauge",
    everyMinutes: 60,
    median: 0.031,
    spread: 0.4,
    hours: "always",
    max: 1,
    decimals: 4,
  },
  {
    name: "warehouse.picks",
    dimension: "warehouse",
    values: { leipzig: 1, gdansk: 0.7 },
    kind: "sum",
    everyMinutes: 30,
    median: 58,
    spread: 0.25,
    hours: "office",
    decimals: 0,
  },
  {
    name: "returns.value_eur",
    dimension: "condition",
    values: { new: 1, used: 0.5, damaged: 0.2 },
    kind: "events",
    everyMinutes: 70,
    median: 48,
    spread: 0.7,
    hours: "office",
    decimals: 2,
  },
  {
    name: "api.partner_requests",
    dimension: "partner",
    values: { lindqvist: 1, brandt: 0.6, kestrel: 0.8 },
    kind: "sum",
    everyMinutes: 30,
    median: 190,
    spread: 0.3,
    hours: "always",
    decimals: 0,
  },
];

export const riverbendMetrics: readonly DemoMetric[] = [
  {
    name: "waiting.minutes",
    dimension: "clinic",
    values: { north: 1, harbour: 1.2, park: 0.8 },
    kind: "gauge",
    everyMinutes: 30,
    median: 17,
    spread: 0.35,
    hours: "office",
    decimals: 0,
  },
  {
    name: "appointments.booked",
    dimension: "clinic",
    values: { north: 1, harbour: 0.9, park: 0.5 },
    kind: "sum",
    everyMinutes: 60,
    median: 14,
    spread: 0.3,
    hours: "office",
    decimals: 0,
  },
  {
    name: "fridge.celsius",
    dimension: "fridge",
    values: { "pharmacy-1": 1, "pharmacy-2": 1.05 },
    kind: "gauge",
    everyMinutes: 30,
    median: 4.6,
    spread: 0.08,
    hours: "always",
    max: 9,
    decimals: 1,
  },
];

export const tinLanternMetrics: readonly DemoMetric[] = [
  {
    name: "players.online",
    dimension: "region",
    values: { eu: 1, us: 1.1, ap: 0.5 },
    kind: "gauge",
    everyMinutes: 15,
    median: 1_450,
    spread: 0.08,
    hours: "evening",
    decimals: 0,
  },
  {
    name: "crashes.count",
    dimension: "platform",
    values: { windows: 1, linux: 0.2, console: 0.4 },
    kind: "sum",
    everyMinutes: 60,
    median: 5,
    spread: 0.5,
    hours: "evening",
    decimals: 0,
  },
  {
    name: "build.duration_s",
    dimension: "target",
    values: { windows: 1, linux: 0.8, console: 1.4 },
    kind: "events",
    everyMinutes: 240,
    median: 610,
    spread: 0.2,
    hours: "office",
    decimals: 0,
  },
];
