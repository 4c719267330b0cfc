import { expect, expectAccessible, test } from "@/tests/e2e/fixtures";

test.describe("signed out", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("a page sends a stranger to sign-in and back to itself", async ({ page }) => {
    await page.goto("/o/northwind-ops/knowledge");
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await page.getByLabel("E-mail").fill(process.env.E2E_EMAIL ?? "");
    await page.getByLabel("Password").fill("not-the-password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("do not belong together")).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Password").fill(process.env.E2E_PASSWORD ?? "");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/o\/northwind-ops\/knowledge/);
  });

  test("an organization that is not the viewer's is not found, and the API says so alike", async ({ request }) => {
    const answer = await request.get("/api/v1/workflows", { headers: { "x-organization": "northwind-ops" } });
    expect(answer.status()).toBe(401);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
  });
});

test("a new organization starts empty and is one click away in the switcher", async ({ page }) => {
  await page.goto("/organizations/new");
  await page.getByLabel("Name").fill("Contoso Lab");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page).toHaveURL(/\/o\/contoso-lab\/workflows/);
  await expect(page.getByText(/No workflows yet/)).toBeVisible();
  await page.goto("/o/nobody-knows-it/workflows");
  await expect(page.getByRole("heading", { name: "This page is not here" })).toBeVisible();
});

test("an API key is shown once, works by its scopes, and is refused once revoked", async ({ page, playwright, baseURL }) => {
  await page.goto("/o/northwind-ops/settings/api-keys");
  await page.getByRole("button", { name: "New API key" }).click();
  await page.getByLabel("Name").fill("Reader");
  await page.getByRole("button", { name: "Create key" }).click();
  const secret = (await page.getByRole("dialog").locator("code").textContent()) ?? "";
  expect(secret).toMatch(/^rr_[0-9a-f]{48}$/);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(secret.slice(0, 10))).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);
  await expectAccessible(page);

  const client = await playwright.request.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
    storageState: { cookies: [], origins: [] },
  });
  expect((await client.get("/api/v1/workflows")).status()).toBe(200);
  expect((await client.post("/api/v1/workflows", { data: { name: "No" } })).status()).toBe(403);
  await page.getByRole("button", { name: "Revoke Reader" }).click();
  await page.getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByText("is revoked")).toBeVisible();
  expect((await client.get("/api/v1/workflows")).status()).toBe(401);
  await client.dispose();
});

test("operations shows the stores' figures", async ({ page }) => {
  await page.goto("/o/northwind-ops/operations");
  await expect(page.getByRole("table", { name: "Stores" }).getByText("healthy")).toHaveCount(4);
  await expectAccessible(page);
});

test("the palette opens by key, finds by name and by meaning, and leads there", async ({ page }) => {
  await page.goto("/o/northwind-ops/operations");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog");
  await palette.getByRole("combobox").fill("invoice");
  // An article may be named in the same words: the first group is the workflows.
  await palette
    .getByRole("option", { name: /Invoice intake/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Invoice intake" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await palette.getByRole("combobox").fill("what happens when a database is down");
  await palette
    .getByRole("option", { name: /when a database is down/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/o\/northwind-ops\/knowledge\/\d+/);
  await expect(page.getByRole("heading", { level: 1, name: /when a database is down/i })).toBeVisible();
});
