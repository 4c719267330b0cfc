import { type ChartRow, onlyKey } from "@/lib/format/chart-rows";

/** From rows by status: failed (error or timeout) of those that ended by themselves, from 0 to 1; nothing where none did. */
export function toFailureRate(rows: ChartRow[]): ChartRow[] {
  return rows.map(({ at, until, values }) => {
    const failed = (values.error ?? 0) + (values.timeout ?? 0);
    const judged = failed + (values.success ?? 0);
    return { at, until, values: { [onlyKey]: judged === 0 ? null : failed / judged } };
  });
}
