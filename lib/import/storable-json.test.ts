import { describe, expect, it } from "vitest";
import { createImportNotes } from "@/lib/import/import-notes";
import { toStorableJson } from "@/lib/import/storable-json";

function clean(json: string) {
  const notes = createImportNotes();
  return { value: toStorableJson(JSON.parse(json), notes), warnings: notes.sentences() };
}

describe("toStorableJson", () => {
  it("keeps names with $ and dots, empty names and `constructor`", () => {
    const json = '{"$set":1,"a.b":{"$ref":"#/x","$id":"y"},"":2,"constructor":{"toString":3}}';
    expect(clean(json)).toEqual({ value: JSON.parse(json), warnings: [] });
  });

  it("leaves out the names that break the store, at every depth, and touches no prototype", () => {
    const { value, warnings } = clean('{"a":[{"__proto__":{"polluted":true},"_bsontype":"ObjectId","$__":1,"prototype":2,"b":3}]}');
    expect(value).toEqual({ a: [{ b: 3 }] });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(warnings).toEqual(['4 fields with a name that cannot be stored were left out: "__proto__", "_bsontype", "$__", "prototype".']);
  });

  it("removes NUL from names and texts and mends halved characters", () => {
    const { value, warnings } = clean('{"a\\u0000b":"c\\u0000","whole":"\\ud83d\\ude00","half":"\\ud83d!"}');
    expect(value).toEqual({ ab: "c", whole: "😀", half: "\uFFFD!" });
    expect(warnings).toEqual(["3 texts held NUL characters or halved characters, which were removed or replaced."]);
  });

  it("empties numbers beyond a double", () => {
    expect(clean("[1e400, 1]")).toEqual({ value: [null, 1], warnings: ["1 number was too large to be stored and was left empty."] });
  });
});
