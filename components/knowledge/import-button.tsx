"use client";

import { Upload } from "lucide-react";
import { useState } from "react";
import { ImportDialog } from "@/components/knowledge/import-dialog";
import { LeaveGuard } from "@/components/knowledge/leave-guard";
import { useArticleImport } from "@/components/knowledge/use-article-import";
import { Button } from "@/components/ui/button";
import { Dialog, DialogTrigger } from "@/components/ui/dialog";

export type ImportButtonProps = { organizationSlug: string };

/** The import lives here and not in the dialog: closing that does not end it. */
export function ImportButton({ organizationSlug }: ImportButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const articleImport = useArticleImport(organizationSlug);
  const { doneCount, items, isRunning } = articleImport;
  return (
    <>
      <Dialog open={isOpen} onOpenChange={setOpen}>
        <DialogTrigger asChild>
          <Button>
            <Upload aria-hidden />
            {isRunning ? `Importing ${doneCount} of ${items.length}` : "Import"}
          </Button>
        </DialogTrigger>
        <ImportDialog organizationSlug={organizationSlug} articleImport={articleImport} onClose={() => setOpen(false)} />
      </Dialog>
      <LeaveGuard
        isActive={isRunning}
        title="Stop the import?"
        description={`${items.length - doneCount} of ${items.length} files are not imported yet. Those before stay imported.`}
        confirmLabel="Stop and leave"
      />
    </>
  );
}
