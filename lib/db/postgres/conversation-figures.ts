import { type SQL, sql } from "drizzle-orm";
import { inOrganization, type PostgresStore } from "@/db/postgres/client";
import { readSeries, seriesPatienceMs } from "@/lib/db/postgres/series-query";
import type { GroupedSeries } from "@/lib/db/series-groups";
import type { SeriesInput } from "@/lib/schemas/analytics";
import type { AiFigures } from "@/lib/schemas/analytics-summary";

export type FigureRange = { previousFrom: string; from: string; to: string; workflowId?: string | undefined };

/** What the conversations say of themselves; each turn counts at its `created_at`. */
export function createConversationFigures({ store, organizationId }: { store: PostgresStore; organizationId: string }) {
  return {
    /** The series of one `ai.` metric, by `ai_conversations_time_idx`. */
    query(input: SeriesInput): Promise<GroupedSeries> {
      const rows = conversationRows(organizationId, input);
      return inOrganization(store, organizationId, (database) => readSeries({ database, rows, question: input }), { patienceMs: seriesPatienceMs });
    },

    /** Of the range and of the one before, in one pass. */
    summarise(range: FigureRange): Promise<AiFigures> {
      return inOrganization(
        store,
        organizationId,
        async (database) => {
          const { rows } = await database.execute<PeriodRow>(conversationPeriods(organizationId, range));
          const of = (isCurrent: boolean) => rows.find((row) => row.is_current === isCurrent) ?? { messages: 0, tokens: "0", cost_usd: "0" };
          const [value, previous] = [of(true), of(false)];
          return {
            messages: { value: value.messages, previous: previous.messages },
            tokens: { value: Number(value.tokens), previous: Number(previous.tokens) },
            costUsd: { value: Number(value.cost_usd), previous: Number(previous.cost_usd) },
          };
        },
        { patienceMs: seriesPatienceMs },
      );
    },
  };
}

type PeriodRow = { is_current: boolean; messages: number; tokens: string; cost_usd: string };

const tokens = sql`coalesce(prompt_tokens, 0) + coalesce(completion_tokens, 0)`;

const values: Record<string, SQL> = {
  "ai.messages": sql`1`,
  "ai.tokens": sql`case when prompt_tokens is not null or completion_tokens is not null then ${tokens} end`,
  "ai.cost_usd": sql`cost_usd`,
  "ai.latency_ms": sql`latency_ms`,
};
const groups: Record<string, SQL> = { model: sql`model`, workflowId: sql`workflow_id`, messageType: sql`message_type` };

export function conversationRows(organizationId: string, { metric, from, to, groupBy, workflowId, model }: SeriesInput): SQL {
  const value = values[metric];
  const key = groupBy === undefined ? sql`null` : groups[groupBy];
  if (value === undefined || key === undefined) throw new TypeError(`${metric} by ${groupBy} is not answered by the conversations`);
  return sql`select created_at as at, (${key})::text as key, (${value})::numeric as value from ai_conversations
    where ${between({ organizationId, from, to, workflowId })} ${model === undefined ? sql`` : sql`and model = ${model}`}`;
}

export function conversationPeriods(organizationId: string, { previousFrom, from, to, workflowId }: FigureRange): SQL {
  return sql`select created_at >= ${from}::timestamptz as is_current, count(*)::int as messages, sum(${tokens})::text as tokens,
      coalesce(sum(cost_usd), 0)::text as cost_usd
    from ai_conversations where ${between({ organizationId, from: previousFrom, to, workflowId })} group by 1`;
}

function between({ organizationId, from, to, workflowId }: { organizationId: string; from: string; to: string; workflowId: string | undefined }): SQL {
  return sql`organization_id = ${organizationId} and created_at >= ${from}::timestamptz and created_at < ${to}::timestamptz
    ${workflowId === undefined ? sql`` : sql`and workflow_id = ${workflowId}`}`;
}
