import { describeLimits, describeType } from "@/components/api-docs/describe-schema";
import { FieldLine } from "@/components/api-docs/field-line";
import { InlineCode } from "@/components/api-docs/inline-code";
import { MethodTag } from "@/components/api-docs/method-tag";
import { type DocumentedOperation, listResponses } from "@/components/api-docs/operations";
import { ResponseItem } from "@/components/api-docs/response-item";
import { SchemaFields } from "@/components/api-docs/schema-fields";
import { toCurl } from "@/components/api-docs/to-curl";
import { Card, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { ScrollText } from "@/components/ui/scroll-box";
import type { ApiDocument } from "@/lib/schemas/api-document";

export type OperationReferenceProps = { document: ApiDocument; operation: DocumentedOperation };

const places = { path: "in the path", query: "in the query", header: "header" };

export function OperationReference({ document, operation }: OperationReferenceProps) {
  const { method, path, summary, description, parameters = [], requestBody } = operation;
  const schemas = document.components.schemas ?? {};
  const curl = toCurl({ operation, serverUrl: document.servers[0]?.url ?? "", schemas });
  return (
    <article className="flex flex-col gap-3.5">
      <title>{`${summary} · Reporunner`}</title>
      <header>
        <h1 className="text-lg font-semibold text-ink">{summary}</h1>
        <p className="mt-1.5 flex items-center gap-2">
          <MethodTag method={method} />
          <code className="min-w-0 font-mono text-sm text-ink [overflow-wrap:anywhere]">{path}</code>
        </p>
        <p className="mt-1.5 text-sm text-muted">
          <InlineCode text={description} />
        </p>
      </header>
      <Card>
        <CardHeader title="cURL" actions={<CopyButton value={curl} label="Copy the cURL line" />} />
        <ScrollText className="overflow-x-auto border-t border-line px-3.5 py-3 font-mono text-xs text-ink">{curl}</ScrollText>
      </Card>
      {parameters.length === 0 ? null : (
        <Card>
          <CardHeader title="Parameters" />
          <ul className="divide-y divide-line border-t border-line">
            {parameters.map(({ in: place, name, required, schema, description: meaning }) => (
              <li key={`${place} ${name}`}>
                <FieldLine
                  name={name}
                  type={`${describeType(schema)}, ${places[place]}`}
                  limits={describeLimits(schema)}
                  isRequired={required === true}
                  description={meaning ?? schema.description}
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {Object.entries(requestBody?.content ?? {}).map(([mediaType, { schema }]) => (
        <Card key={mediaType}>
          <CardHeader title="Body" meta={<code className="font-mono">{mediaType}</code>} />
          <div className="border-t border-line">
            {schema.description === undefined ? null : <p className="px-3.5 py-2 text-sm">{schema.description}</p>}
            <SchemaFields schema={schema} schemas={schemas} />
          </div>
        </Card>
      ))}
      <Card>
        <CardHeader title="Answers" />
        <ul className="divide-y divide-line border-t border-line">
          {listResponses(document, operation).map((response) => (
            <ResponseItem key={response.status} response={response} schemas={schemas} />
          ))}
        </ul>
      </Card>
    </article>
  );
}
