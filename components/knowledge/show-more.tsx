import { type KnowledgeParameters, resultLimits } from "@/components/knowledge/knowledge-parameters";
import { Button } from "@/components/ui/button";

export type ShowMoreProps = { count: number; limit: KnowledgeParameters["limit"]; onShowMore: (limit: KnowledgeParameters["limit"]) => void };

/** The answer does not count what it leaves out, so this only says that there is more. */
export function ShowMore({ count, limit, onShowMore }: ShowMoreProps) {
  const next = resultLimits.find((candidate) => candidate > limit);
  if (count < limit || next === undefined) return null;
  return (
    <div className="flex justify-center border-t border-line py-1.5">
      <Button variant="ghost" size="sm" onClick={() => onShowMore(next)}>
        Show more results
      </Button>
    </div>
  );
}
