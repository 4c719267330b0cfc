import { describe, expect, it } from "vitest";
import { emptySearch, isFiltered, type ListSearch, loadListSearch, parsePair, toExecutionFilter } from "@/components/executions/execution-search";
import { toExecutionQuery } from "@/lib/queries/execution-filter";

const now = Date.parse("2026-11-25T12:00:00.000Z");
const filterOf = (query: string) => toExecutionFilter(loadListSearch(new URLSearchParams(query)) as ListSearch);

describe("toExecutionFilter", () => {
  it("reads the names of the API from the address", () => {
    const filter = filterOf(
      "status=error&status=timeout&triggerType=webhook&minDurationMs=500&failedNodeId=a%20b&errorText=%20429%20&customData=customer%3Dacme",
    );
    expect(toExecutionQuery(filter, now)).toEqual({
      status: ["error", "timeout"],
      triggerType: ["webhook"],
      workflowId: undefined,
      startedAfter: undefined,
      startedBefore: undefined,
      minDurationMs: 500,
      maxDurationMs: undefined,
      failedNodeId: "a b",
      errorText: "429",
      "customData.customer": "acme",
    });
  });

  it("turns a moving range into a time when it is asked, and lets it win over fixed times", () => {
    const filter = filterOf("started=24h&startedAfter=2020-01-01T00:00:00.000Z&startedBefore=2020-02-01T00:00:00.000Z");
    expect(toExecutionQuery(filter, now)).toMatchObject({ startedAfter: "2026-11-24T12:00:00.000Z", startedBefore: undefined });
  });

  it("leaves out what the API would refuse", () => {
    const filter = filterOf(
      "status=ruined&workflowId=7&started=yesterday&startedAfter=soon&startedBefore=%2B020265-01-01T00:00:00.000Z&minDurationMs=-1&maxDurationMs=x&customData=nothing&customData=__proto__%3D1",
    );
    expect(isFiltered(filter)).toBe(false);
    expect(filterOf(`errorText=${"a".repeat(300)}`).errorText).toHaveLength(200);
  });

  it("keeps one value per key, the last", () => {
    expect(filterOf("customData=a%3D1&customData=b%3D2&customData=a%3D3").customData).toEqual([
      { key: "a", value: "3" },
      { key: "b", value: "2" },
    ]);
  });

  it("an emptied search is no filter", () => {
    expect(Object.keys(emptySearch).toSorted()).toEqual(Object.keys(loadListSearch(new URLSearchParams())).toSorted());
  });
});

describe("parsePair", () => {
  it("takes the first = for the border", () => {
    expect(parsePair("query=a=b")).toEqual({ key: "query", value: "a=b" });
  });
  it.each(["no pair", "=value", "key=", "two words=value", "key=   "])("%s is none", (text) => {
    expect(parsePair(text)).toBeNull();
  });
});
