/** MongoDB 6 refuses documents nested 180 levels deep; a workflow's own fields take some of them. */
const nestingDepthMax = 150;

/** Names that BSON or Mongoose throws on or drops without a word (measured on mongod 6.0.5). `$x` and `a.b` are fine. */
function isUnstorableName(name: string): boolean {
  return name === "_bsontype" || name === "__proto__" || name === "prototype" || name.startsWith("$__") || name.includes("\u0000");
}

/** Why a JSON value would not come back from MongoDB as it went in, in words; null where it would. */
export function findUnstorable(value: unknown): string | null {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== "object" || next.value === null) continue;
    if (next.depth >= nestingDepthMax) return `must not nest deeper than ${nestingDepthMax} levels`;
    for (const [name, child] of Object.entries(next.value)) {
      if (isUnstorableName(name)) return `must not have a field named ${JSON.stringify(name.slice(0, 40))}, which cannot be stored`;
      open.push({ value: child, depth: next.depth + 1 });
    }
  }
  return null;
}

/** PostgreSQL keeps no NUL in a text, and in `jsonb` no half of a surrogate pair either. */
export function isStorableText(text: string): boolean {
  return !text.includes("\u0000") && !/\p{Surrogate}/u.test(text);
}

/** Why `jsonb` would refuse a JSON value, in words; null where it would not. */
export function findUnstorableInJsonb(value: unknown): string | null {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: current, depth } = next;
    if (typeof current === "string" && !isStorableText(current)) return "must not contain NUL or half a surrogate pair, which cannot be stored";
    if (typeof current !== "object" || current === null) continue;
    if (depth >= nestingDepthMax) return `must not nest deeper than ${nestingDepthMax} levels`;
    for (const [name, child] of Object.entries(current)) {
      if (!isStorableText(name)) return "must not have a field name with NUL or half a surrogate pair, which cannot be stored";
      open.push({ value: child, depth: depth + 1 });
    }
  }
  return null;
}
