import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/queries/api-client";
import type { Health } from "@/lib/schemas/health";

export const healthQueries = {
  current: (organizationSlug: string) =>
    queryOptions({
      queryKey: ["health", organizationSlug],
      queryFn: ({ signal }) => getJson<Health>("/health", { organizationSlug, signal }),
      refetchInterval: 5_000,
      staleTime: 2_000,
    }),
};
