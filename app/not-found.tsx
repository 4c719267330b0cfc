import type { Metadata } from "next";
import { LogoMark } from "@/components/layout/logo-mark";
import { ButtonLink } from "@/components/ui/button-link";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center px-5">
      <div className="flex max-w-sm flex-col items-center text-center">
        <LogoMark className="size-9" />
        <h1 className="mt-4 text-lg font-semibold">This page is not here</h1>
        <p className="mt-1 text-sm text-muted">It was deleted or moved, or it belongs to an organization you are not a member of.</p>
        <ButtonLink href="/" prefetch={false} className="mt-4">
          Go to your organization
        </ButtonLink>
      </div>
    </main>
  );
}
