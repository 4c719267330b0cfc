import { connection } from "next/server";
import type { ReactNode } from "react";
import { ApiDocsShell } from "@/components/api-docs/api-docs-shell";
import { groupOperations } from "@/components/api-docs/operations";
import { readApiDocument } from "@/lib/adapters/api-document";

export default async function ApiDocsLayout({ children }: { children: ReactNode }) {
  // The document names this server's address, which a build does not know.
  await connection();
  return <ApiDocsShell groups={groupOperations(readApiDocument())}>{children}</ApiDocsShell>;
}
