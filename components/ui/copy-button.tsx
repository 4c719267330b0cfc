"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";

export type CopyButtonProps = { value: string; label?: string; className?: string };

const shownMs = 1_500;

export function CopyButton({ value, label = "Copy", className }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy() {
    // `navigator.clipboard` is absent on plain http with a host other than localhost.
    const isDone = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    );
    if (isDone) setCopied(true);
    else toast.error("The browser did not allow copying. Select the text instead.");
  }

  return (
    <IconButton label={isCopied ? "Copied" : label} size="sm" onClick={copy} className={className}>
      {isCopied ? <Check aria-hidden className="text-success-ink" /> : <Copy aria-hidden />}
    </IconButton>
  );
}
