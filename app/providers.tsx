"use client";

import { environmentManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { ThemeProvider } from "next-themes";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { TooltipProvider } from "@/components/ui/tooltip";
import { isAppError } from "@/lib/errors";

const Toaster = dynamic(() => import("@/components/ui/toaster").then((module) => module.Toaster), { ssr: false });

const retryMax = 2;
let browserClient: QueryClient | undefined;

/** On the server each request has its own, or one visitor would read another's data. */
function queryClient(): QueryClient {
  if (environmentManager.isServer()) return createQueryClient();
  browserClient ??= createQueryClient();
  return browserClient;
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 10_000, retry: (failures, error) => failures < retryMax && !isRefusal(error) } },
  });
}

/** What the server refused it refuses again; only a store or a server that is away may come back. */
function isRefusal(error: unknown): boolean {
  return isAppError(error) && error.code !== "unavailable" && error.code !== "internal";
}

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient()}>
      <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
        <NuqsAdapter>
          <TooltipProvider delayDuration={400}>{children}</TooltipProvider>
          <Toaster />
        </NuqsAdapter>
      </ThemeProvider>
    </QueryClientProvider>
  );
}
