import { describe, expect, it } from "vitest";
import { isFiltered, toWorkflowFilter } from "@/components/workflows/workflow-search";

describe("toWorkflowFilter", () => {
  it("leaves out what the API would refuse", () => {
    const filter = toWorkflowFilter({ q: ` ${"a".repeat(300)}`, tag: ["ok", " ok ", "", "b".repeat(51)], isActive: true, trash: false });
    expect(filter).toEqual({ q: "a".repeat(200), tag: ["ok"], isActive: true, isDeleted: false });
  });

  it("asks for no status in the trash, where all are inactive", () => {
    expect(toWorkflowFilter({ q: "", tag: [], isActive: true, trash: true })).toEqual({ q: "", tag: [], isActive: null, isDeleted: true });
  });
});

it("the trash alone is no filter to be cleared", () => {
  expect(isFiltered({ q: "", tag: [], isActive: null, isDeleted: true })).toBe(false);
  expect(isFiltered({ q: "x", tag: [], isActive: null, isDeleted: false })).toBe(true);
});
