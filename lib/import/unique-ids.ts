export type AssignedIds = { ids: string[]; withoutId: Set<number>; withSharedId: Set<number> };

/**
 * One id for every wish, in order. The first to wish for an id keeps it; the others and the empty wishes get a new one,
 * made from nothing but the list, so that the same file always gives the same ids. New ids avoid `reserved`.
 */
export function assignUniqueIds({
  wishes,
  prefix,
  max,
  reserved = [],
}: {
  wishes: string[];
  prefix: string;
  max: number;
  reserved?: Iterable<string>;
}): AssignedIds {
  const usable = wishes.map((wish) => (wish.length > max ? "" : wish));
  const firstOf = new Map<string, number>();
  usable.forEach((wish, index) => {
    if (wish !== "" && !firstOf.has(wish)) firstOf.set(wish, index);
  });
  const makeId = createIdMaker(new Set([...firstOf.keys(), ...reserved]));
  const assigned: AssignedIds = { ids: [], withoutId: new Set(), withSharedId: new Set() };
  usable.forEach((wish, index) => {
    if (wish === "") assigned.withoutId.add(index);
    else if (firstOf.get(wish) !== index) assigned.withSharedId.add(index);
    const isKept = wish !== "" && firstOf.get(wish) === index;
    assigned.ids.push(isKept ? wish : makeId(wish === "" ? prefix : wish.slice(0, max - 10), wish === "" ? index + 1 : 2));
  });
  return assigned;
}

/** Remembers the last number of each stem: 20,000 equal wishes must not be 200 million look-ups. */
function createIdMaker(taken: Set<string>): (stem: string, from: number) => string {
  const nextOf = new Map<string, number>();
  return (stem, from) => {
    let number = Math.max(from, nextOf.get(stem) ?? from);
    while (taken.has(`${stem}-${number}`)) number += 1;
    nextOf.set(stem, number + 1);
    taken.add(`${stem}-${number}`);
    return `${stem}-${number}`;
  };
}
