import { queryLengthMax } from "@/components/knowledge/knowledge-parameters";
import { EmptyState } from "@/components/ui/empty-state";
import { formatNumber } from "@/lib/format";

export type QueryTooLongProps = { length: number };

export function QueryTooLong({ length }: QueryTooLongProps) {
  return (
    <EmptyState
      kind="no-match"
      title="This is too long to search for"
      text={`It has ${formatNumber(length)} characters; ${formatNumber(queryLengthMax)} is the most. A sentence finds as much as a page.`}
    />
  );
}
