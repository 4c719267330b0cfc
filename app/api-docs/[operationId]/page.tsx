import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { OperationReference } from "@/components/api-docs/operation-reference";
import { listOperations } from "@/components/api-docs/operations";
import { readApiDocument } from "@/lib/adapters/api-document";

type OperationPageProps = { params: Promise<{ operationId: string }> };

async function findOperation(params: OperationPageProps["params"]) {
  await connection();
  const { operationId } = await params;
  const document = readApiDocument();
  return { document, operation: listOperations(document).find((candidate) => candidate.operationId === operationId) };
}

export async function generateMetadata({ params }: OperationPageProps): Promise<Metadata> {
  const { operation } = await findOperation(params);
  return { title: operation?.summary ?? "Not found" };
}

export default async function OperationPage({ params }: OperationPageProps) {
  const { document, operation } = await findOperation(params);
  if (operation === undefined) notFound();
  return <OperationReference document={document} operation={operation} />;
}
