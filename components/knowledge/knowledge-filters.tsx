"use client";

import type { ReactNode } from "react";
import type { KnowledgeParameters } from "@/components/knowledge/knowledge-parameters";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import type { KnowledgeStatistics } from "@/lib/schemas/knowledge";

export type KnowledgeFiltersProps = {
  parameters: KnowledgeParameters;
  categories: KnowledgeStatistics["categories"];
  onChoose: (changes: Partial<Pick<KnowledgeParameters, "mode" | "category">>) => void;
  /** What came of it, at the right. */
  children?: ReactNode;
};

const modes = [
  { value: "hybrid", label: "Hybrid" },
  { value: "semantic", label: "Meaning" },
  { value: "keyword", label: "Words" },
] as const;

const anyCategory = "any";
const toValue = (category: string) => `category:${category}`;

export function KnowledgeFilters({ parameters, categories, onChoose, children }: KnowledgeFiltersProps) {
  const chosen = parameters.category;
  const named = categories.some(({ category }) => category === chosen) || chosen === null ? categories : [...categories, { category: chosen, count: 0 }];
  const options = [
    { value: anyCategory, label: "Any category" },
    ...named.map(({ category, count }) => ({ value: toValue(category), label: `${category} (${count})` })),
  ];
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <Select
        label="Category"
        value={chosen === null ? anyCategory : toValue(chosen)}
        onValueChange={(value) => onChoose({ category: named.find(({ category }) => toValue(category) === value)?.category ?? null })}
        options={options}
        className="max-w-52"
      />
      <SegmentedControl label="Search by" value={parameters.mode} onValueChange={(mode) => onChoose({ mode })} options={modes} />
      {children === undefined ? null : <div className="ml-auto min-w-0 text-right text-xs text-muted tabular-nums">{children}</div>}
    </div>
  );
}
