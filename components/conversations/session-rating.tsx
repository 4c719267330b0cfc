import { ThumbsDown, ThumbsUp } from "lucide-react";
import { formatNumber, plural } from "@/lib/format";

export type SessionRatingProps = { positiveCount: number; negativeCount: number };

/** Nothing where nobody has said anything. */
export function SessionRating({ positiveCount, negativeCount }: SessionRatingProps) {
  if (positiveCount === 0 && negativeCount === 0) return null;
  return (
    <span className="inline-flex items-center gap-2 tabular-nums">
      {positiveCount === 0 ? null : (
        <span title={plural(positiveCount, "good answer")} className="inline-flex items-center gap-1 text-success-ink">
          <ThumbsUp aria-hidden className="size-3" />
          <span className="sr-only">Rated good: </span>
          {formatNumber(positiveCount)}
        </span>
      )}
      {negativeCount === 0 ? null : (
        <span title={plural(negativeCount, "bad answer")} className="inline-flex items-center gap-1 text-danger-ink">
          <ThumbsDown aria-hidden className="size-3" />
          <span className="sr-only">Rated bad: </span>
          {formatNumber(negativeCount)}
        </span>
      )}
    </span>
  );
}
