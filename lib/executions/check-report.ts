import type { LineError } from "@/lib/executions/read-execution-report";
import { type ExecutionStatus, finalStatuses } from "@/lib/schemas/execution";
import type { ExecutionReport } from "@/lib/schemas/execution-ingest";

const dayMs = 86_400_000;
const earliest = Date.UTC(2000, 0, 1);

/** What a report's fields say against each other; null where they agree. `now` in milliseconds. */
export function checkReport({ executionId, status, ...report }: ExecutionReport, now: number): LineError | null {
  const startedAt = timeOf(report.startedAt);
  const finishedAt = timeOf(report.finishedAt);
  const error = checkStart({ status, startedAt, now }) ?? checkEnd({ status, startedAt, finishedAt, now });
  if (error !== null || executionId === undefined) return error;
  return checkId(executionId, startedAt ?? finishedAt ?? now);
}

function checkStart({ status, startedAt, now }: { status: ExecutionStatus; startedAt: number | null; now: number }): LineError | null {
  if (startedAt === null && status !== "pending" && status !== "cancelled") return at("startedAt", `is missing: a run that is “${status}” has begun`);
  if (startedAt !== null && status === "pending") return at("startedAt", "is of a run that is still pending");
  if (startedAt !== null && (startedAt < earliest || startedAt > now + dayMs)) return at("startedAt", "must lie between the year 2000 and tomorrow");
  return null;
}

type End = { status: ExecutionStatus; startedAt: number | null; finishedAt: number | null; now: number };

function checkEnd({ status, startedAt, finishedAt, now }: End): LineError | null {
  const isFinal = finalStatuses.some((final) => final === status);
  if (isFinal && finishedAt === null) return at("finishedAt", `is missing: a run that is “${status}” has ended`);
  if (!isFinal && finishedAt !== null) return at("finishedAt", `is of a run that is still “${status}”`);
  if (finishedAt !== null && (finishedAt < (startedAt ?? earliest) || finishedAt > now + dayMs))
    return at("finishedAt", "must lie between startedAt and tomorrow");
  return null;
}

/** Lists are ordered and bounded by the id's second: one that lies would put the run where no time filter finds it. */
function checkId(executionId: string, beganAt: number): LineError | null {
  const seconds = Number.parseInt(executionId.slice(0, 8), 16);
  if (seconds <= beganAt / 1_000 && seconds >= (beganAt - dayMs) / 1_000) return null;
  const expected = Math.floor(beganAt / 1_000)
    .toString(16)
    .padStart(8, "0");
  return at(
    "executionId",
    `must begin with the second of the run's creation in hexadecimal, at most a day before its start (here ${expected}); or leave it out`,
  );
}

function timeOf(time: string | null | undefined): number | null {
  return time === null || time === undefined ? null : Date.parse(time);
}

function at(path: string, message: string): LineError {
  return { path, message };
}
