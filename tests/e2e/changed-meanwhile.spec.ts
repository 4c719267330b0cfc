import type { APIRequestContext } from "@playwright/test";
import { expect, expectAccessible, test } from "@/tests/e2e/fixtures";

const notice = "Somebody else changed this";

/** Another person, by the API. */
async function send(request: APIRequestContext, method: "POST" | "PATCH" | "GET", path: string, data?: object): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${process.env.E2E_API_KEY}` };
  const answer = await request.fetch(`/api/v1${path}`, { method, headers, ...(data === undefined ? {} : { data }) });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

test("an article that somebody else changed is not written over unasked, and nothing typed is lost", async ({ page, request }) => {
  const { articleId } = await send(request, "POST", "/knowledge/articles", { title: "Shared", content: "First." });
  await page.goto(`/o/northwind-ops/knowledge/${articleId}/edit`);
  await page.getByLabel("Title").fill("Mine");
  await send(request, "PATCH", `/knowledge/articles/${articleId}`, { content: "Theirs." });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: notice })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Mine");
  await expectAccessible(page);
  expect(await send(request, "GET", `/knowledge/articles/${articleId}`)).toMatchObject({ title: "Shared", content: "Theirs." });

  await page.getByRole("button", { name: "Load theirs" }).click();
  await expect(page.getByLabel("Title")).toHaveValue("Shared");
  await page.getByRole("button", { name: "Bring mine back" }).click();
  await expect(page.getByLabel("Title")).toHaveValue("Mine");

  await send(request, "PATCH", `/knowledge/articles/${articleId}`, { content: "Theirs again." });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Save mine anyway" }).click();
  await expect(page.getByRole("heading", { name: "Mine", level: 1 })).toBeVisible();
  expect(await send(request, "GET", `/knowledge/articles/${articleId}`)).toMatchObject({ title: "Mine" });
});

test("so it is with a workflow's details", async ({ page, request }) => {
  const { workflowId } = await send(request, "POST", "/workflows", { name: "Shared flow" });
  await page.goto(`/o/northwind-ops/workflows/${workflowId}`);
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Name").fill("Mine");
  await send(request, "PATCH", `/workflows/${workflowId}`, { description: "Theirs" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: notice })).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Mine");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Load theirs" }).click();
  await expect(page.getByLabel("Description")).toHaveValue("Theirs");
  await expect(page.getByLabel("Name")).toHaveValue("Shared flow");
  await page.getByLabel("Name").fill("Both");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved as version 3")).toBeVisible();
  expect(await send(request, "GET", `/workflows/${workflowId}`)).toMatchObject({ name: "Both", description: "Theirs", version: 3 });
});
