import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignUniqueIds } from "@/lib/import/unique-ids";

describe("assignUniqueIds", () => {
  it("leaves an id with the first that has it and makes new ones for the others", () => {
    const { ids, withoutId, withSharedId } = assignUniqueIds({ wishes: ["a", "", "a", "a-2", "node-2"], prefix: "node", max: 200 });
    expect(ids).toEqual(["a", "node-3", "a-3", "a-2", "node-2"]);
    expect([...withoutId]).toEqual([1]);
    expect([...withSharedId]).toEqual([2]);
  });

  it("avoids what is reserved", () => {
    expect(assignUniqueIds({ wishes: [""], prefix: "node", max: 200, reserved: ["node-1"] }).ids).toEqual(["node-2"]);
  });

  it("gives unique ids within the limit for any wishes, the same each time", () => {
    const wish = fc.oneof(fc.constantFrom("", "a", "a-2", "a-3", "node-1"), fc.string({ maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        const { ids } = assignUniqueIds({ wishes, prefix: "node", max: 20 });
        expect(new Set(ids).size).toBe(wishes.length);
        expect(ids.every((id) => id !== "" && id.length <= 20)).toBe(true);
        expect(assignUniqueIds({ wishes, prefix: "node", max: 20 }).ids).toEqual(ids);
      }),
    );
  });

  it("copes with twenty thousand equal wishes", () => {
    const { ids } = assignUniqueIds({ wishes: Array.from({ length: 20_000 }, () => "a"), prefix: "edge", max: 500 });
    expect(new Set(ids).size).toBe(20_000);
  });
});
