import type { Block } from "@/components/workflows/graph/lay-out-steps";
import type { Point } from "@/components/workflows/graph/place-nodes";

type Input = { blocks: readonly Block[]; links: readonly { source: string; target: string }[]; columnGap: number; rowGap: number };

/** Thousands of loose nodes would be one endless column. */
const rowsMax = 60;

/** For workflows too large for dagre: each block one column right of its furthest predecessor, loops cut where they are met. */
export function layOutInColumns({ blocks, links, columnGap, rowGap }: Input): Map<string, Point> {
  const columns = new Map<number, Block[]>();
  const columnOf = findColumns(blocks, links);
  for (const block of blocks) {
    const column = columnOf.get(block.box.node.id) ?? 0;
    const members = columns.get(column);
    if (members === undefined) columns.set(column, [block]);
    else members.push(block);
  }
  const points = new Map<string, Point>();
  let x = 0;
  for (const [, members] of [...columns].toSorted(([left], [right]) => left - right)) {
    for (let start = 0; start < members.length; start += rowsMax) {
      const column = members.slice(start, start + rowsMax);
      let y = 0;
      for (const { box, height } of column) {
        points.set(box.node.id, { x, y });
        y += height + rowGap;
      }
      x += Math.max(...column.map(({ width }) => width)) + columnGap;
    }
  }
  return points;
}

/** Kahn's order; where only loops are left, the first of them in file order goes on. */
function findColumns(blocks: readonly Block[], links: Input["links"]): Map<string, number> {
  const ids = blocks.map(({ box }) => box.node.id);
  const { followers, open } = toFollowers(ids, links);
  const columnOf = new Map<string, number>();
  const done = new Set<string>();
  const ready = ids.filter((id) => open.get(id) === 0);
  let next = 0;
  while (done.size < ids.length) {
    const id = ready.pop() ?? ids[next++];
    if (id === undefined) break;
    if (done.has(id)) continue;
    done.add(id);
    for (const target of (followers.get(id) ?? []).filter((follower) => !done.has(follower))) {
      columnOf.set(target, Math.max(columnOf.get(target) ?? 0, (columnOf.get(id) ?? 0) + 1));
      const left = (open.get(target) ?? 1) - 1;
      open.set(target, left);
      if (left === 0) ready.push(target);
    }
  }
  return columnOf;
}

/** `open` counts the links into a block that have not been followed yet. */
function toFollowers(ids: readonly string[], links: Input["links"]): { followers: Map<string, string[]>; open: Map<string, number> } {
  const followers = new Map<string, string[]>(ids.map((id) => [id, []]));
  const open = new Map(ids.map((id) => [id, 0]));
  for (const { source, target } of links) {
    followers.get(source)?.push(target);
    open.set(target, (open.get(target) ?? 0) + 1);
  }
  return { followers, open };
}
