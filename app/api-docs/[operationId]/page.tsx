import { notFound } from "next/navigation";
import { connection } from "next/server";
import { OperationReference } from "@/components/api-docs/operation-reference";
import { listOperations } from "@/components/api-docs/operations";
import { readApiDocument } from "@/lib/adapters/api-document";

export default async function OperationPage({ params }: { params: Promise<{ operationId: string }> }) {
  await connection();
  const { operationId } = await params;
  const document = readApiDocument();
  const operation = listOperations(document).find((candidate) => candidate.operationId === operationId);
  if (operation === undefined) notFound();
  return <OperationReference document={document} operation={operation} />;
}
