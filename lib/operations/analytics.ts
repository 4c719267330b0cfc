import type { Context } from "@/lib/context";
import { isAppError } from "@/lib/errors";
import { defineOperation } from "@/lib/operations/define-operation";
import { Series, type SeriesGroup, SeriesInput } from "@/lib/schemas/analytics";
import { AnalyticsSummary, AnalyticsSummaryInput } from "@/lib/schemas/analytics-summary";
import { isMeasured, ListMetricsInput, MetricPage, RecordedMetrics, RecordMetricsInput } from "@/lib/schemas/metric";

const tag = "analytics";

export const recordMetrics = defineOperation({
  name: "analytics.record",
  permission: "analytics:write",
  input: RecordMetricsInput,
  output: RecordedMetrics,
  http: {
    method: "POST",
    path: "/analytics/metrics",
    status: 201,
    tag,
    summary: "Report up to 10,000 measured values; all are kept or none",
    idempotency: "postgres",
    bodyBytesMax: 16 * 1024 * 1024,
  },
  run: async (ctx, { metrics }) => ({ recorded: await ctx.db.postgres.analytics.record(metrics) }),
});

export const listMetrics = defineOperation({
  name: "analytics.metrics",
  permission: "analytics:read",
  input: ListMetricsInput,
  output: MetricPage,
  http: { method: "GET", path: "/analytics/metrics", tag, summary: "List the reported metrics by name, with their dimensions" },
  run: (ctx, input) => ctx.db.postgres.analytics.findMetrics(input),
});

export const getSeries = defineOperation({
  name: "analytics.series",
  permission: "analytics:read",
  input: SeriesInput,
  output: Series,
  http: { method: "GET", path: "/analytics/series", tag, summary: "One metric over time: runs, conversations or anything reported" },
  async run(ctx, input) {
    const { groups, groupCount, source } = await ctx.db.getAnalytics(input);
    const { metric, aggregate, interval, timeZone, groupBy } = input;
    const names = groupBy === "workflowId" && isMeasured(metric) ? await readNames(ctx, groups) : new Map<string, string>();
    const labelled = groups.map((group) => ({ ...group, label: names.get(group.key ?? "") ?? null }));
    return { metric, aggregate, interval, timeZone, groups: labelled, source, notice: noticeOf({ groups, groupCount }) };
  },
});

export const getAnalyticsSummary = defineOperation({
  name: "analytics.summary",
  permission: "analytics:read",
  input: AnalyticsSummaryInput,
  output: AnalyticsSummary,
  http: { method: "GET", path: "/analytics/summary", tag, summary: "How many, how fast, how often wrong and at what cost, beside the period before" },
  async run(ctx, input) {
    const previousFrom = new Date(2 * Date.parse(input.from) - Date.parse(input.to)).toISOString();
    const range = { ...input, previousFrom };
    const [executions, ai] = await Promise.all([
      orNotice(ctx.db.mongo.executionFigures.summarise(range)),
      orNotice(ctx.db.postgres.conversationFigures.summarise(range)),
    ]);
    const notices = [executions.notice, ai.notice].filter((notice) => notice !== null);
    return {
      from: input.from,
      to: input.to,
      previousFrom,
      timeZone: input.timeZone,
      executions: executions.figures,
      ai: ai.figures,
      notice: notices.length === 0 ? null : notices.join(" "),
    };
  },
});

/** Names are a kindness: without MongoDB the ids alone are shown. */
async function readNames(ctx: Context, groups: { key: string | null }[]): Promise<Map<string, string>> {
  try {
    return await ctx.db.mongo.workflows.findNames({ workflowIds: groups.flatMap(({ key }) => key ?? []) });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return new Map();
  }
}

function noticeOf({ groups, groupCount }: { groups: Pick<SeriesGroup, "isOther">[]; groupCount: number }): string | null {
  const isTogether = groups.some(({ isOther }) => isOther);
  const rest = groupCount - groups.filter(({ isOther }) => !isOther).length;
  if (rest <= 0) return null;
  return isTogether
    ? `The ${rest} smallest groups are shown together.`
    : `The ${rest} smallest groups are left out: their percentile together cannot be told from the percentile of each.`;
}

/** The half of a store that does not answer is absent and said to be; any other failure is one. */
async function orNotice<Figures>(reading: Promise<Figures>): Promise<{ figures: Figures | null; notice: string | null }> {
  try {
    return { figures: await reading, notice: null };
  } catch (error) {
    if (!isAppError(error) || error.code !== "unavailable") throw error;
    return { figures: null, notice: error.message };
  }
}
