import { formatDurationMs, plural } from "@/lib/format";
import type { SearchAnswer } from "@/lib/schemas/search";

export type SearchFiguresProps = { answer: SearchAnswer };

const routes = { exact: "exact route", index: "index route", keyword: "words only" } as const;

/** "5 results · embed 2.9 ms, search 1.1 ms · exact route": what the answer cost and how it was found. */
export function SearchFigures({ answer }: SearchFiguresProps) {
  const { embed, search } = answer.tookMs;
  const cost = [...(answer.route === "keyword" ? [] : [`embed ${formatDurationMs(embed)}`]), `search ${formatDurationMs(search)}`].join(", ");
  return (
    <p role="status">
      {plural(answer.items.length, "result")} <span className="max-sm:hidden">· {cost}</span> · {routes[answer.route]}
    </p>
  );
}
