"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { NewApiKeyForm } from "@/components/api-keys/new-api-key-form";
import { Allowed } from "@/components/layout/allowed";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";

export type NewApiKeyButtonProps = { organizationSlug: string };

export function NewApiKeyButton({ organizationSlug }: NewApiKeyButtonProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);

  function change(next: boolean) {
    setOpen(next);
    if (next || secret === null) return;
    setSecret(null);
    router.refresh();
  }
  return (
    <Allowed permission="api-key:write">
      <Dialog open={isOpen} onOpenChange={change}>
        <DialogTrigger asChild>
          <Button variant="primary">
            <Plus aria-hidden />
            New API key
          </Button>
        </DialogTrigger>
        {secret === null ? (
          <DialogContent title="New API key" description="Give it the least scope that the other system needs.">
            <NewApiKeyForm organizationSlug={organizationSlug} onCreated={setSecret} />
          </DialogContent>
        ) : (
          <DialogContent
            title="Copy the key now"
            description="It is shown this once: only its hash is kept."
            footer={
              <Button variant="primary" onClick={() => change(false)}>
                Done
              </Button>
            }
          >
            <div className="flex items-center gap-2 rounded-control border border-line bg-page px-3 py-2">
              <code className="min-w-0 flex-1 text-xs [overflow-wrap:anywhere]">{secret}</code>
              <CopyButton value={secret} label="Copy the key" />
            </div>
          </DialogContent>
        )}
      </Dialog>
    </Allowed>
  );
}
