import { expect, expectAccessible, test } from "@/tests/e2e/fixtures";

test("the API reference is found from the account menu and comes from our own host alone", async ({ page, baseURL }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) hosts.add(new URL(request.url()).host);
  });
  await page.goto("/o/northwind-ops/settings/api-keys");
  await expect(page.getByRole("link", { name: "API reference" })).toHaveAttribute("href", "/api-docs");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "API reference" }).click();
  await expect(page.getByRole("heading", { name: "The API", level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("navigation", { name: "Operations" })
    .getByRole("link", { name: /Create a workflow/ })
    .click();
  await expect(page).toHaveURL(/\/api-docs\/workflow\.create$/);
  await expect(page.getByRole("heading", { name: "Create a workflow", level: 1 })).toBeVisible();
  await expect(page).toHaveTitle("Create a workflow · Reporunner");
  await expect(page.getByText("Idempotency-Key", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  expect([...hosts]).toEqual([new URL(baseURL ?? "").host]);
});

test.describe("signed out", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("every operation has its page, and each page shows what the document says", async ({ request }) => {
    const document: { paths: Record<string, Record<string, { operationId: string; summary: string }>> } = await (
      await request.get("/api/v1/openapi.json")
    ).json();
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
    expect(operations.length).toBeGreaterThan(20);
    for (const { operationId, summary } of operations) {
      const answer = await request.get(`/api-docs/${operationId}`);
      expect(answer.status(), operationId).toBe(200);
      expect(await answer.text()).toContain(summary.replaceAll("&", "&amp;").split("'")[0] ?? "");
    }
    expect((await request.get("/api-docs/no.such")).status()).toBe(404);
  });

  test("on a phone nothing scrolls sideways and the operations are behind one line", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ["/api-docs", "/api-docs/workflow.update"]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
    await page.getByText("All operations").click();
    await page.getByRole("link", { name: /List articles/ }).click();
    await expect(page.getByRole("heading", { name: /List articles/, level: 1 })).toBeVisible();
  });
});
