import { z } from "zod";
import { Timestamp } from "@/lib/schemas/identifiers";
import { PageInput, pageOf } from "@/lib/schemas/pagination";

export const metricsMax = 10_000;
const firstTime = Date.UTC(2000, 0, 1);
const aheadMaxMs = 24 * 60 * 60 * 1_000;
/** So large that nobody means more, and so small that a hundred million of them still have a sum. */
const valueMax = 1e300;

/** Dotted lower-case words. */
export const MetricName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(?:[.][a-z0-9_]+)*$/, "must be dotted lower-case words")
  .max(100);
export const DimensionKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,49}$/, "must be a letter, then letters, digits and _");
const DimensionValue = z
  .string()
  .max(200)
  .refine((value) => !value.includes("\u0000") && !/\p{Surrogate}/u.test(value), "holds a character that cannot be stored");
export const Dimensions = z.preprocess(
  (value, context) => {
    // A record leaves this one name out without a word.
    if (typeof value === "object" && value !== null && Object.hasOwn(value, "__proto__"))
      context.addIssue({ code: "custom", path: ["__proto__"], message: "cannot be a dimension" });
    return value;
  },
  z.record(DimensionKey, DimensionValue).refine((value) => Object.keys(value).length <= 20, "has more than 20 keys"),
);

/** `executions.` and `ai.` are ours: they are answered from the runs and the conversations themselves. */
export function isMeasured(name: string): boolean {
  return name.startsWith("executions.") || name.startsWith("ai.");
}

export const MetricPoint = z.strictObject({
  name: MetricName.refine((name) => !isMeasured(name), "begins with executions. or ai., which are measured and not reported"),
  value: z.number().min(-valueMax).max(valueMax),
  dimensions: Dimensions.default({}),
  /** Now where it is absent. From 2000 to one day ahead. */
  timestamp: Timestamp.refine((text) => {
    const time = Date.parse(text);
    return time >= firstTime && time <= Date.now() + aheadMaxMs;
  }, "must lie between the year 2000 and one day ahead").optional(),
});
export const RecordMetricsInput = z.strictObject({ metrics: z.array(MetricPoint).min(1).max(metricsMax) });
export const RecordedMetrics = z.object({ recorded: z.int() });

/** One reported metric. `dimensionKeys` are those of its latest thousand points, by name. */
const MetricSummary = z.object({ name: MetricName, dimensionKeys: z.array(z.string()), firstAt: Timestamp, lastAt: Timestamp });
export const ListMetricsInput = PageInput;
export const MetricPage = pageOf(MetricSummary);

export type MetricPoint = z.infer<typeof MetricPoint>;
export type RecordMetricsInput = z.infer<typeof RecordMetricsInput>;
export type MetricSummary = z.infer<typeof MetricSummary>;
export type ListMetricsInput = z.infer<typeof ListMetricsInput>;
export type MetricPage = z.infer<typeof MetricPage>;
