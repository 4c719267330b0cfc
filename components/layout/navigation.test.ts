import { describe, expect, it } from "vitest";
import { findPage, navigationPages } from "@/components/layout/navigation";

describe("findPage", () => {
  it.each([
    ["/o/acme", "overview"],
    ["/o/acme/workflows", "workflows"],
    ["/o/acme/workflows/66f2a91c04e1b7aa00000001", "workflows"],
    ["/o/acme/analytics", "analytics"],
    ["/o/acme/settings/api-keys", "apiKeys"],
    ["/o/acme/nothing", undefined],
    ["/o/acme-2/workflows", undefined],
  ])("%s is %s", (path, name) => {
    expect(findPage(path, "acme")?.name).toBe(name);
  });

  it("each page has its own key", () => {
    expect(new Set(navigationPages.map(({ key }) => key)).size).toBe(navigationPages.length);
  });
});
