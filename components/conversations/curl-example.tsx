"use client";

import Link from "next/link";
import { useSyncExternalStore } from "react";
import { CopyButton } from "@/components/ui/copy-button";

export type CurlExampleProps = { organizationSlug: string };

const exampleOrigin = "https://reporunner.example";
const subscribe = () => () => undefined;

export function CurlExample({ organizationSlug }: CurlExampleProps) {
  const origin = useSyncExternalStore(
    subscribe,
    () => window.location.origin,
    () => exampleOrigin,
  );
  const command = `curl ${origin}/api/v1/conversations/first-chat/messages \\
  -H "Authorization: Bearer rr_…" \\
  -H "Content-Type: application/json" \\
  -d '{"userId":"ada","messageType":"user","content":"Hello"}'`;
  return (
    <div className="flex w-full max-w-2xl flex-col items-center gap-3">
      <div className="relative w-full rounded-control border border-line bg-page text-left">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
        <pre tabIndex={0} className="overflow-x-auto py-2.5 pr-10 pl-3.5 font-mono text-xs text-ink">
          {command}
        </pre>
        <CopyButton value={command} label="Copy the command" className="absolute top-1.5 right-1.5" />
      </div>
      <Link href={`/o/${organizationSlug}/settings/api-keys`} className="text-sm text-accent-ink underline underline-offset-2">
        Make an API key
      </Link>
    </div>
  );
}
