"use client";

import { ImportReport } from "@/components/knowledge/import-report";
import type { ArticleImport } from "@/components/knowledge/use-article-import";
import { Button } from "@/components/ui/button";
import { DialogContent } from "@/components/ui/dialog";
import { FileDrop } from "@/components/ui/file-drop";
import { ProgressBar } from "@/components/ui/progress-bar";

export type ImportDialogProps = { organizationSlug: string; articleImport: ArticleImport; onClose: () => void };

export function ImportDialog({ organizationSlug, articleImport, onClose }: ImportDialogProps) {
  const { items, doneCount, isRunning, add, refuse, retry, stop, clear } = articleImport;
  const canRetry = !isRunning && items.some((item) => item.canRetry);
  return (
    <DialogContent
      size="md"
      title="Import articles"
      description="Each file becomes an article. The same file again updates its article, and a folder's name becomes the category."
      footer={
        <>
          {isRunning ? <Button onClick={stop}>Stop</Button> : null}
          {canRetry ? <Button onClick={retry}>Try again</Button> : null}
          {!isRunning && items.length > 0 ? <Button onClick={clear}>Clear the report</Button> : null}
          <Button variant="primary" onClick={onClose}>
            {isRunning ? "Continue in the background" : "Done"}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <FileDrop
          label="Drop Markdown files or folders here"
          hint=".md, .markdown or .txt, 2 MB each at most"
          accept=".md,.markdown,.txt"
          onFiles={add}
          onRejected={refuse}
        />
        {items.length === 0 ? null : (
          <>
            {isRunning ? <ProgressBar label="Progress of the import" value={doneCount / items.length} /> : null}
            <ImportReport organizationSlug={organizationSlug} items={items} isRunning={isRunning} />
          </>
        )}
      </div>
    </DialogContent>
  );
}
