"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { FileDrop } from "@/components/ui/file-drop";
import { ProgressBar } from "@/components/ui/progress-bar";
import { ImportLine } from "@/components/workflows/import/import-line";
import { countImports, describeImports } from "@/components/workflows/import/import-summary";
import type { Imports } from "@/components/workflows/import/use-import";

export type ImportDialogProps = { organizationSlug: string; isOpen: boolean; onClose: () => void; imports: Imports };

export function ImportDialog({ organizationSlug, isOpen, onClose, imports }: ImportDialogProps) {
  const { entries, add, stop, clear, isRunning } = imports;
  const counts = countImports(entries);
  // What needs a person comes first once there is nothing more to wait for.
  const shown = isRunning ? entries : entries.toSorted((left, right) => Number(right.state === "failed") - Number(left.state === "failed"));
  const close = () => {
    onClose();
    if (!isRunning) clear();
  };
  return (
    <Dialog open={isOpen} onOpenChange={(next) => (next ? undefined : close())}>
      <DialogContent
        title="Import workflows"
        description="n8n exports and Reporunner files, one or many. Each comes in inactive and under a new id; nothing is overwritten."
        size="md"
        footer={
          <>
            {isRunning ? <Button onClick={stop}>Stop</Button> : null}
            <Button variant={entries.length > 0 && !isRunning ? "primary" : "secondary"} onClick={close}>
              {isRunning ? "Go on in the background" : entries.length > 0 ? "Done" : "Close"}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <FileDrop
            label="Drop workflow files or folders here"
            hint=".json, up to 8 MB each"
            accept=".json"
            onFiles={(files) => add(files)}
            onRejected={(files) => add([], files)}
          />
          {entries.length === 0 ? null : (
            <>
              <div className="flex flex-col gap-1.5">
                <p role="status" className="text-sm text-muted">
                  {describeImports(counts)}
                </p>
                {isRunning ? <ProgressBar label="Progress of the import" value={counts.ended / Math.max(counts.total, 1)} /> : null}
              </div>
              <ul aria-label="Report" className="divide-y divide-line rounded-card border border-line bg-surface">
                {shown.map((entry) => (
                  <ImportLine key={entry.key} organizationSlug={organizationSlug} entry={entry} />
                ))}
              </ul>
            </>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}
