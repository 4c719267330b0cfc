import { readFile } from "node:fs/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "@/tests/e2e/fixtures";

const overview = "/o/northwind-ops";
const analytics = `${overview}/analytics`;

test.use({ timezoneId: "Europe/Berlin" });

const card = (page: Page, title: string) => page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
const figure = (page: Page, label: string) => page.locator("main").getByRole("link").filter({ hasText: label }).first();

/** Keys and presses count from the moment React has taken the page over; it marks every element that it knows. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => Object.keys(document.querySelector("main h1") ?? {}).some((key) => key.startsWith("__reactFiber")));
  await expect(page.getByText(/Europe\/Berlin/).first()).toBeVisible();
}

function authorization() {
  return { authorization: `Bearer ${process.env.E2E_API_KEY}` };
}

/** Runs of the last minutes, so that the day has some: eight that went well, two that failed, one that timed out, one cancelled. */
async function ingestToday(request: APIRequestContext): Promise<void> {
  const { items } = await (await request.get("/api/v1/workflows?limit=1", { headers: authorization() })).json();
  const statuses = [...Array.from({ length: 8 }, () => "success"), "error", "error", "timeout", "cancelled"];
  const lines = statuses.map((status, index) => {
    const startedAt = new Date(Date.now() - 5_000 - index * 1_000).toISOString();
    const finishedAt = new Date(Date.now() - index * 500).toISOString();
    const error = status === "error" ? { error: { message: "Order 4711 was refused", nodeId: "send" } } : {};
    return JSON.stringify({ workflowId: items[0].workflowId, status, startedAt, finishedAt, ...error });
  });
  const answer = await request.post("/api/v1/executions/ingest", {
    headers: { ...authorization(), "content-type": "application/x-ndjson" },
    data: lines.join("\n"),
  });
  expect(await answer.json()).toMatchObject({ accepted: statuses.length, rejected: 0 });
}

/** How many runs the list has under the filter of a link. */
async function countBehind(request: APIRequestContext, href: string | null): Promise<number> {
  const { search } = new URL(href ?? "", "http://localhost");
  const answer = await request.get(`/api/v1/executions/count${search}`, { headers: authorization() });
  const { count, isExact } = await answer.json();
  expect(isExact).toBe(true);
  return count;
}

const numberIn = (text: string | null) => Number(/[\d,]+/.exec(text ?? "")?.[0]?.replaceAll(",", ""));

test("the overview's numbers are those of the lists they lead to", async ({ page, request }) => {
  await ingestToday(request);
  await visit(page, overview);
  await expect(page.getByRole("link", { name: "Overview" })).toHaveAttribute("aria-current", "page");

  const runs = figure(page, "Runs today");
  await expect(runs).toContainText(/\d/);
  const shown = numberIn((await runs.locator("span").nth(3).textContent()) ?? "");
  expect(shown).toBeGreaterThanOrEqual(12);
  expect(await countBehind(request, await runs.getAttribute("href"))).toBe(shown);

  const failures = figure(page, "Failure rate");
  const failed = numberIn(await failures.getByText(/failed$/).textContent());
  expect(failed).toBeGreaterThanOrEqual(3);
  expect(await countBehind(request, await failures.getAttribute("href"))).toBe(failed);

  const running = figure(page, "Running now");
  expect(await countBehind(request, await running.getAttribute("href"))).toBe(numberIn(await running.locator("span").nth(3).textContent()));

  const all = card(page, "New errors").getByRole("link", { name: /^All / });
  expect(await countBehind(request, await all.getAttribute("href"))).toBe(numberIn(await all.textContent()));
  await expect(card(page, "New errors").getByText("Order 4711 was refused").first()).toBeVisible();

  await failures.click();
  await expect(page).toHaveURL(/\/executions\?startedAfter=[^&]+&status=error&status=timeout/);
});

test("the overview is accessible in both themes and keeps its range in the address", async ({ page }) => {
  await visit(page, overview);
  await expect(card(page, "Executions").locator("svg[role=application]")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "7 d" }).click();
  await expect(page).toHaveURL(/range=7d/);
  await expect(card(page, "Workflows that need attention")).toContainText("in the last 7 days");
  await page.goBack();
  await expect(page).not.toHaveURL(/range=/);
});

test("a chart is read by keyboard, as a table and as a file, and each bar leads to its runs", async ({ page, request }) => {
  await ingestToday(request);
  await visit(page, `${overview}?range=24h`);
  const chart = card(page, "Executions");
  const plot = chart.locator("svg[role=application]");
  await plot.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(chart.getByRole("status")).toContainText("success");

  await chart.getByRole("button", { name: "Executions: show the numbers" }).click();
  const newest = chart.getByRole("row").nth(1);
  const total = numberIn(await newest.getByRole("cell").last().textContent());
  expect(total).toBeGreaterThanOrEqual(12);
  expect(await countBehind(request, await newest.getByRole("link").getAttribute("href"))).toBe(total);
  await expectAccessible(page);

  const download = page.waitForEvent("download");
  await chart.getByRole("button", { name: "Executions: download as CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("executions-24h.csv");
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  expect(lines[0]).toMatch(/from,to,success/);
  expect(lines).toHaveLength(25);

  await chart.getByRole("button", { name: "Executions: show the chart" }).click();
  await plot.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/executions\?startedAfter=[^&]+&startedBefore=/);
});

test("analytics answers for a range, and its explorer for a metric of one's own", async ({ page, request }) => {
  const metrics = ["eu", "us"].flatMap((region, index) =>
    Array.from({ length: 6 }, (_, hour) => ({
      name: "e2e.orders",
      value: 10 * (index + 1),
      dimensions: { region },
      timestamp: new Date(Date.now() - hour * 3_600_000).toISOString(),
    })),
  );
  expect((await request.post("/api/v1/analytics/metrics", { headers: authorization(), data: { metrics } })).status()).toBe(201);

  await visit(page, `${analytics}?range=48h&metric=e2e.orders&groupBy=region`);
  for (const title of [
    "Runs by status",
    "Failure rate",
    "Duration",
    "Failures by workflow",
    "Failures by node",
    "Tokens by model",
    "Cost by model",
    "Metrics",
  ]) {
    await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
  }
  const explorer = card(page, "Metrics");
  await explorer.getByRole("button", { name: "Metrics: show the numbers" }).click();
  await expect(explorer.getByRole("columnheader", { name: "us" })).toBeVisible();
  await expect(explorer.getByRole("row").nth(1)).toContainText("30");
  await expectAccessible(page);

  await page.getByRole("radio", { name: "Custom" }).click();
  await expect(page).toHaveURL(/range=custom&.*from=[^&]+&to=/);
  await expect(page.getByLabel("From, Europe/Berlin")).toBeVisible();
  await page.getByRole("combobox", { name: "Time zone" }).click();
  await page.getByRole("option", { name: "UTC" }).click();
  await expect(page).toHaveURL(/timeZone=UTC/);
  await expect(page.getByLabel("From, UTC")).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/timeZone=/);
});
