import type { KnowledgeParameters } from "@/components/knowledge/knowledge-parameters";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { plural } from "@/lib/format";

export type NoResultsProps = {
  parameters: KnowledgeParameters;
  pending: number;
  onChoose: (changes: Partial<Pick<KnowledgeParameters, "mode" | "category">>) => void;
};

const titles = { hybrid: "Nothing found by meaning or words", semantic: "Nothing found by meaning", keyword: "Nothing found by words" } as const;
const texts = {
  hybrid: "No published article is embedded or has one of these words.",
  semantic: "No published article is embedded yet. Search by words finds an article as soon as it is saved.",
  keyword: "No published article has one of these words. Search by meaning also finds what is said in other words.",
} as const;

export function NoResults({ parameters: { mode, category }, pending, onChoose }: NoResultsProps) {
  const where = category === null ? "" : ` The search was in the category “${category}” only.`;
  const wait = pending === 0 ? "" : ` ${plural(pending, "article is", "articles are")} being embedded: the result comes by itself.`;
  return (
    <EmptyState
      kind="no-match"
      title={titles[mode]}
      text={`${texts[mode]}${where}${wait}`}
      action={<NextStep mode={mode} category={category} onChoose={onChoose} />}
    />
  );
}

function NextStep({ mode, category, onChoose }: Pick<KnowledgeParameters, "mode" | "category"> & Pick<NoResultsProps, "onChoose">) {
  if (category !== null) return <Button onClick={() => onChoose({ category: null })}>Search all categories</Button>;
  if (mode === "keyword") return <Button onClick={() => onChoose({ mode: "semantic" })}>Search by meaning</Button>;
  return <Button onClick={() => onChoose({ mode: "keyword" })}>Search by words</Button>;
}
