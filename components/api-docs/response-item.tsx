import { describeType } from "@/components/api-docs/describe-schema";
import { FieldLine } from "@/components/api-docs/field-line";
import { InlineCode } from "@/components/api-docs/inline-code";
import type { Schemas } from "@/components/api-docs/operations";
import { SchemaFields } from "@/components/api-docs/schema-fields";
import { Tag } from "@/components/ui/tag";
import type { ApiResponse } from "@/lib/schemas/api-document";

export type ResponseItemProps = { response: { status: string } & ApiResponse; schemas: Schemas };

/** What a success holds is open; a refusal always has the same body and is folded. */
export function ResponseItem({ response: { status, description, headers = {}, content = {} }, schemas }: ResponseItemProps) {
  const isSuccess = status.startsWith("2");
  return (
    <li>
      <details open={isSuccess}>
        <summary className="flex cursor-pointer items-baseline gap-2.5 px-3.5 py-2 text-sm hover:bg-hover/60">
          <Tag tone={isSuccess ? "success" : "neutral"} className="w-[52px] shrink-0 justify-center tabular-nums">
            {status === "default" ? "other" : status}
          </Tag>
          <span className="min-w-0">
            <InlineCode text={description} />
          </span>
        </summary>
        {Object.entries(content).map(([mediaType, { schema }]) => (
          <section key={mediaType} aria-label={`Body of ${status}`} className="border-t border-line">
            <p className="px-3.5 pt-2 text-xs text-muted">
              <code className="font-mono">{mediaType}</code>
              {schema.$ref === undefined ? null : `, ${describeType(schema)}`}
            </p>
            <SchemaFields schema={schema} schemas={schemas} />
          </section>
        ))}
        {Object.keys(headers).length === 0 ? null : (
          <details className="border-t border-line">
            <summary className="cursor-pointer px-3.5 py-2 text-xs text-muted hover:text-ink">Headers</summary>
            {Object.entries(headers).map(([name, { description: meaning, schema }]) => (
              <FieldLine key={name} name={name} type={describeType(schema)} description={meaning} />
            ))}
          </details>
        )}
      </details>
    </li>
  );
}
