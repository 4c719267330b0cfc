"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ErrorState } from "@/components/ui/error-state";

export type StoreDownProps = { message: string };

/** In place of a whole page: not even who asks can be read. */
export function StoreDown({ message }: StoreDownProps) {
  const router = useRouter();
  const [isRetrying, startRetry] = useTransition();
  return (
    <main className="mx-auto w-full max-w-xl px-4 py-16">
      <h1 className="sr-only">Not available</h1>
      <ErrorState title="This cannot be shown right now" text={message} onRetry={() => startRetry(() => router.refresh())} isRetrying={isRetrying} />
    </main>
  );
}
