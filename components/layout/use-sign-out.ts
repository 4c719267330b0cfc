"use client";

import { toast } from "@/components/ui/toast";
import { signOut } from "@/lib/queries/session";

export function useSignOut(): () => Promise<void> {
  return () =>
    signOut().catch(() => {
      toast.error("Signing out did not work. Try again in a moment.");
    });
}
