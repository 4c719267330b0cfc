"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

export type LeaveGuardProps = { isActive: boolean; title: string; description: string; confirmLabel: string };

/** Asks before a link, the Back button or closing the tab takes away what is not saved. */
export function LeaveGuard({ isActive, title, description, confirmLabel }: LeaveGuardProps) {
  const router = useRouter();
  const isLeaving = useRef(false);
  const [leave, setLeave] = useState<{ go: () => void } | null>(null);

  useEffect(() => {
    if (!isActive) return;

    function unload(event: BeforeUnloadEvent) {
      if (!isLeaving.current) event.preventDefault();
    }

    function click(event: MouseEvent) {
      const href = hrefOf(event);
      if (href === null || isLeaving.current) return;
      event.preventDefault();
      setLeave({ go: () => router.push(href) });
    }

    function traverse(event: NavigateEvent) {
      if (event.navigationType !== "traverse" || !event.cancelable || isLeaving.current) return;
      event.preventDefault();
      const { key } = event.destination;
      setLeave({ go: () => window.navigation.traverseTo(key) });
    }

    window.addEventListener("beforeunload", unload);
    // Before React's own listeners: a `Link` leaves alone what is prevented already.
    window.addEventListener("click", click, { capture: true });
    // Browsers without the Navigation API do not let a page hold Back.
    const navigation = "navigation" in window ? window.navigation : null;
    navigation?.addEventListener("navigate", traverse);
    return () => {
      window.removeEventListener("beforeunload", unload);
      window.removeEventListener("click", click, { capture: true });
      navigation?.removeEventListener("navigate", traverse);
    };
  }, [isActive, router]);

  return (
    <ConfirmDialog
      isOpen={leave !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : setLeave(null))}
      title={title}
      description={description}
      confirmLabel={confirmLabel}
      onConfirm={() => {
        isLeaving.current = true;
        leave?.go();
      }}
    />
  );
}

/** Of a plain click on a link that leaves this page in this tab. */
function hrefOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.href === "" || link.target === "_blank" || link.origin !== window.location.origin) return null;
  if (link.pathname === window.location.pathname && link.search === window.location.search) return null;
  return `${link.pathname}${link.search}${link.hash}`;
}
