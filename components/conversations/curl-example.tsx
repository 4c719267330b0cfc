"use client";

import Link from "next/link";
import { CommandBox } from "@/components/ui/command-box";
import { useOrigin } from "@/components/ui/use-origin";

export type CurlExampleProps = { organizationSlug: string };

export function CurlExample({ organizationSlug }: CurlExampleProps) {
  const command = `curl ${useOrigin()}/api/v1/conversations/first-chat/messages \\
  -H "Authorization: Bearer $REPORUNNER_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"userId":"ada","messageType":"user","content":"Hello"}'`;
  return (
    <div className="flex w-full max-w-2xl flex-col items-center gap-3">
      <CommandBox text={command} copyLabel="Copy the command" />
      <Link href={`/o/${organizationSlug}/settings/api-keys`} className="text-sm text-accent-ink underline underline-offset-2">
        Make an API key
      </Link>
    </div>
  );
}
