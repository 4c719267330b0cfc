import type { ReactNode } from "react";
import { LogoMark } from "@/components/layout/logo-mark";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center px-4 py-10">
      <div className="mb-6 flex items-center gap-2.5">
        <LogoMark />
        <span className="text-md font-semibold text-ink">Reporunner</span>
      </div>
      {children}
    </main>
  );
}
