import { describe, expect, it } from "vitest";
import { toStemPattern, toStems } from "@/components/conversations/search-words";

const marked = (q: string, text: string) => [...text.matchAll(toStemPattern(q) ?? /(?!)/g)].map(([match]) => match);

describe("the words of a search", () => {
  it("are marked in every form that the search takes for the same", () => {
    expect(marked("retry invoice", "Retrying, retried, retries; invoices and INVOICE, not disinvoice")).toEqual([
      "Retrying",
      "retried",
      "retries",
      "invoices",
      "INVOICE",
    ]);
    expect(marked("running", "run runs running")).toEqual(["run", "runs", "running"]);
    expect(marked("bus ed", "bus buses ed edge")).toEqual(["bus", "buses", "ed", "edge"]);
  });

  it("leave out what is no word of it", () => {
    expect(toStems('"two words" or -without (a|b)')).toEqual(["two", "word", "a", "b"]);
    expect(toStemPattern(" -only & ")).toBeNull();
    expect(marked("größe 100%", "Größen: 100")).toEqual(["Größen", "100"]);
  });
});
