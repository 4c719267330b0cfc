"use client";

import { toast } from "@/components/ui/toast";
import { signOut } from "@/lib/queries/session";

/** Leaves by a full page load, so that nothing of the session stays in memory. */
export function useSignOut(): () => Promise<void> {
  return async () => {
    const isDone = await signOut().then(
      () => true,
      () => false,
    );
    if (isDone) window.location.assign("/sign-in");
    else toast.error("Signing out did not work. Try again in a moment.");
  };
}
