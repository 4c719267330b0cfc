"use client";

import { useDeferredValue, useState } from "react";
import { ArticleBody } from "@/components/knowledge/article-body";
import { Field } from "@/components/ui/field";
import { ScrollBox } from "@/components/ui/scroll-box";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Textarea } from "@/components/ui/textarea";
import { cn } from "@/lib/cn";

export type ContentFieldProps = { title: string; content: string; error: string | undefined; onChange: (content: string) => void };

const panes = [
  { value: "write", label: "Write" },
  { value: "preview", label: "Preview" },
] as const;

/** Side by side where both fit, else one at a time. */
export function ContentField({ title, content, error, onChange }: ContentFieldProps) {
  const [pane, setPane] = useState<(typeof panes)[number]["value"]>("write");
  const shown = useDeferredValue(content);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <SegmentedControl label="Pane" value={pane} onValueChange={setPane} options={panes} className="lg:hidden" />
      <div className="grid gap-3 lg:grid-cols-2">
        <Field
          label="Text"
          error={error}
          hint="Markdown. Headings cut the article into passages."
          isRequired
          className={cn(pane !== "write" && "max-lg:hidden")}
        >
          <Textarea
            value={content}
            onChange={(event) => onChange(event.target.value)}
            isMonospaced
            spellCheck
            className="h-[calc(100dvh-310px)] min-h-80 resize-none px-3 py-3"
          />
        </Field>
        <div className={cn("flex min-w-0 flex-col gap-1.5", pane !== "preview" && "max-lg:hidden")}>
          <h2 className="text-xs font-medium text-ink">Preview</h2>
          <ScrollBox aria-label="Preview" className="h-[calc(100dvh-310px)] min-h-80 overflow-y-auto rounded-control border border-line bg-surface px-4 py-3">
            {shown.trim() === "" ? (
              <p className="text-sm text-muted">What you write appears here as readers see it.</p>
            ) : (
              <ArticleBody title={title} content={shown} />
            )}
          </ScrollBox>
        </div>
      </div>
    </div>
  );
}
