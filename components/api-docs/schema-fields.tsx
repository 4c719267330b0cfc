import { describeLimits, describeType, objectWithin } from "@/components/api-docs/describe-schema";
import { FieldLine } from "@/components/api-docs/field-line";
import { resolveSchema, type Schemas } from "@/components/api-docs/operations";
import { plural } from "@/lib/format";
import type { JsonSchema } from "@/lib/schemas/api-document";

/** `above` names what is open already: a schema that holds itself is shown once. */
export type SchemaFieldsProps = { schema: JsonSchema; schemas: Schemas; above?: readonly string[] };

export function SchemaFields({ schema, schemas, above = [] }: SchemaFieldsProps) {
  const within = objectWithin(schema, schemas);
  if (within === null) return <p className="px-3.5 py-2 text-sm text-muted">{describeType(schema)}</p>;
  const { object } = within;
  return (
    <ul className="divide-y divide-line">
      {Object.entries(object.properties ?? {}).map(([name, field]) => (
        <li key={name}>
          <FieldLine
            name={name}
            type={describeType(field)}
            limits={describeLimits(resolveSchema(field, schemas))}
            isRequired={object.required?.includes(name) ?? false}
            description={field.description}
          />
          <NestedFields schema={field} schemas={schemas} above={[...above, ...within.names]} />
        </li>
      ))}
      {object.additionalProperties === undefined || object.additionalProperties === false ? null : (
        <li className="px-3.5 py-2 text-xs text-muted">Further fields are kept as they are.</li>
      )}
    </ul>
  );
}

function NestedFields({ schema, schemas, above }: { schema: JsonSchema; schemas: Schemas; above: readonly string[] }) {
  const within = objectWithin(schema, schemas);
  if (within === null || above.length > 6 || within.names.some((name) => above.includes(name))) return null;
  const count = Object.keys(within.object.properties ?? {}).length;
  return (
    <details className="mx-3.5 mb-2 rounded-control border border-line">
      <summary className="cursor-pointer px-3 py-1 text-xs text-muted hover:text-ink">{plural(count, "field")}</summary>
      <div className="border-t border-line">
        <SchemaFields schema={schema} schemas={schemas} above={[...above, ""]} />
      </div>
    </details>
  );
}
