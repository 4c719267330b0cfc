import type { Metadata } from "next";
import { connection } from "next/server";
import { overviewText } from "@/components/api-docs/overview-text";
import { Markdown } from "@/components/ui/markdown";
import { readApiDocument } from "@/lib/adapters/api-document";

export const metadata: Metadata = { title: "API" };

export default async function ApiDocsPage() {
  await connection();
  return (
    <>
      <h1 className="mb-2 text-lg font-semibold text-ink">The API</h1>
      <Markdown text={overviewText(readApiDocument().servers[0]?.url ?? "")} className="max-w-[72ch]" />
    </>
  );
}
