/**
 * mongod 6.0 refuses documents that nest deeper than 179 levels (measured); a saved version wraps a node
 * in two levels more than its file did. The rest is room.
 */
export const nestingDepthMax = 150;

/** Walks level by level, because recursion itself would fail on what this is here to refuse. */
export function isDeeperThan(value: unknown, max: number): boolean {
  let level = isContainer(value) ? [value] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= max) return true;
    const next: object[] = [];
    for (const container of level) addContainers(container, next);
    level = next;
  }
  return false;
}

/** Plain loops: eight megabytes of `{},{},…` are millions of containers, and the process serves others meanwhile. */
function addContainers(container: object, to: object[]): void {
  for (const value of Array.isArray(container) ? container : Object.values(container)) if (isContainer(value)) to.push(value);
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
