import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "@/tests/e2e/fixtures";

const list = "/o/northwind-ops/executions";
const workflowName = "Order intake of the browser tests";
const largeBytes = 300 * 1024;

const table = (page: Page) => page.getByRole("table", { name: "Executions", exact: true });
const rows = (page: Page) =>
  table(page)
    .getByRole("row")
    .filter({ has: page.getByRole("link") });
const panel = (page: Page, name: string) => page.getByRole("region", { name: `Node ${name}` });
const timeline = (page: Page) => page.getByRole("table", { name: "Timeline of the nodes" });
const chip = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

let workflowId = "";

/** As an engine elsewhere does it. */
async function post(path: string, contentType: string, body: string): Promise<object> {
  const response = await fetch(`${process.env.E2E_URL}/api/v1${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.E2E_API_KEY}`, "content-type": contentType },
    body,
  });
  const answer: object = await response.json();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

const at = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1_000).toISOString();

const hook = (secondsAgo: number, more: object = {}) => ({
  nodeId: "hook",
  nodeName: "When ordered",
  status: "success",
  startedAt: at(secondsAgo),
  durationMs: 200,
  output: { ok: true },
  ...more,
});

function failedRun() {
  const attempt = (secondsAgo: number) => ({
    nodeId: "http",
    nodeName: "Ask the shop",
    nodeType: "http",
    status: "error",
    startedAt: at(secondsAgo),
    durationMs: 1_000,
    error: { message: "429 Too Many Requests", code: "rate_limited", stack: "Error: 429 Too Many Requests\n    at request (http.ts:88:13)" },
    input: { order: 17 },
    output: { error: { retryAfterSeconds: 30 } },
  });
  return {
    status: "error",
    triggerType: "webhook",
    startedAt: at(60),
    finishedAt: at(55),
    customData: { customer: "acme-e2e" },
    triggerData: { orderId: 17 },
    nodeExecutions: [hook(60), attempt(59), attempt(57), { nodeId: "mail", nodeName: "Write a mail", status: "skipped" }],
  };
}

test.beforeAll(async () => {
  const node = (id: string, label: string, x: number) => ({ id, type: "http", position: { x, y: 0 }, data: { label } });
  const nodes = [node("hook", "When ordered", 0), node("http", "Ask the shop", 200), node("mail", "Write a mail", 400), node("log", "Log it", 600)];
  const workflow = await post("/workflows", "application/json", JSON.stringify({ name: workflowName, nodes, edges: [] }));
  workflowId = String(Reflect.get(workflow, "workflowId"));
  const runs = [
    failedRun(),
    {
      status: "success",
      triggerType: "schedule",
      startedAt: at(50),
      finishedAt: at(49),
      nodeExecutions: [hook(50, { output: { text: "x".repeat(largeBytes) } })],
    },
    { status: "running", triggerType: "api", startedAt: at(5), nodeExecutions: [hook(5, { status: "running", durationMs: undefined, output: undefined })] },
  ];
  const report = await post("/executions/ingest", "application/x-ndjson", runs.map((run) => JSON.stringify({ workflowId, ...run })).join("\n"));
  expect(report).toMatchObject({ accepted: 3, rejected: 0 });
});

/** Keys and presses count from the moment React has taken the page over; it marks every element that it knows. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => Object.keys(document.querySelector("main h1") ?? {}).some((key) => key.startsWith("__reactFiber")));
}

async function visitRun(page: Page, status: string): Promise<void> {
  await visit(page, `${list}?workflowId=${workflowId}&status=${status}`);
  await rows(page).getByRole("link", { name: workflowName }).click();
  await expect(page.getByRole("heading", { level: 1, name: workflowName })).toBeVisible();
}

test("the list shows the runs, and chips narrow it by the address", async ({ page }) => {
  await visit(page, `${list}?workflowId=${workflowId}`);
  await expect(page.getByText("3 executions, exact")).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await expect(chip(page, `Workflow is ${workflowName}`)).toBeVisible();
  await expectAccessible(page);

  await chip(page, "Status is any").click();
  await page.getByRole("checkbox", { name: "Error" }).check();
  await page.getByRole("checkbox", { name: "Timeout" }).check();
  await expect(page).toHaveURL(/status=error&status=timeout/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("Ask the shop");
  await expect(page.getByText("1 execution, exact")).toBeVisible();

  await page.getByRole("button", { name: "Remove the filter Status is error or timeout" }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.goBack();
  await expect(rows(page)).toHaveCount(1);
});

test("a filter is added from the menu and says what it cannot read", async ({ page }) => {
  await visit(page, `${list}?workflowId=${workflowId}`);
  await chip(page, "Filter").click();
  await page.getByRole("menuitem", { name: "Duration" }).click();
  const editor = page.getByRole("dialog", { name: "Duration is" });
  await editor.getByLabel("At least").fill("3");
  await editor.getByRole("button", { name: "Apply" }).click();
  await expect(editor.getByRole("alert")).toContainText("A figure and its unit");
  await editor.getByLabel("At least").fill("3 s");
  await editor.getByLabel("At least").press("Enter");
  await expect(page).toHaveURL(/minDurationMs=3000/);
  await expect(chip(page, "Duration is at least 3 s")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);

  await chip(page, "Filter").click();
  await page.getByRole("menuitem", { name: "Failed node" }).click();
  await page.getByRole("dialog", { name: "Failed at" }).getByRole("button", { name: "Ask the shop" }).click();
  await expect(page).toHaveURL(/failedNodeId=http/);
  await expect(chip(page, "Failed at Ask the shop")).toBeVisible();
});

test("the search takes a failure's words, and key=value at Enter", async ({ page }) => {
  await visit(page, `${list}?workflowId=${workflowId}`);
  const search = page.getByRole("searchbox", { name: "Search executions" });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("too many");
  await expect(page).toHaveURL(/errorText=too(\+|%20)many/);
  await expect(rows(page)).toHaveCount(1);

  await search.fill("customer=acme-e2e");
  await expect(page.getByText("Enter: runs whose customer is acme-e2e")).toBeVisible();
  await search.press("Enter");
  await expect(page).toHaveURL(/customData=customer(=|%3D)acme-e2e/);
  await expect(chip(page, "customer is acme-e2e")).toBeVisible();

  await search.fill("no such failure");
  await expect(page.getByRole("heading", { name: "No execution matches" })).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(list);
  await expect(rows(page).first()).toBeVisible();
});

test("j, k and Enter walk the rows and open one", async ({ page }) => {
  await visit(page, `${list}?workflowId=${workflowId}`);
  const links = rows(page).getByRole("link");
  // The keys are listened for a moment after React knows the page; `k` at the first row stays there.
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(links.first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/executions\/[0-9a-f]{24}/);
});

test("a failed run opens at the node that failed", async ({ page }) => {
  await visitRun(page, "error");
  const error = page.getByRole("region", { name: "Why it failed" });
  await expect(error).toContainText("Ask the shop: 429 Too Many Requests");
  await expect(error).toContainText("attempt 2 of 2");
  await error.getByText("Stack").click();
  await expect(error).toContainText("http.ts:88:13");
  const shop = panel(page, "Ask the shop");
  await expect(shop).toContainText("try 2 of 2");
  await expect(shop.getByRole("list", { name: "Output of Ask the shop" })).toContainText("retryAfterSeconds: 30");
  await expect(page.getByRole("list", { name: "Nodes that were not reached" })).toContainText("Log it");
  await expectAccessible(page);

  await shop.getByRole("radio", { name: "Input" }).click();
  await expect(page).toHaveURL(/tab=input/);
  await expect(shop.getByRole("list", { name: "Input of Ask the shop" })).toContainText("order: 17");
  await shop.getByRole("radio", { name: "Error" }).click();
  await expect(shop).toContainText("rate_limited");
  await expectAccessible(page);

  await timeline(page).getByRole("link", { name: "When ordered" }).press("Enter");
  await expect(page).toHaveURL(/node=hook/);
  await expect(panel(page, "When ordered")).toContainText("ok: true");
  await page.goBack();
  await expect(shop).toContainText("rate_limited");
});

test("trigger and custom data have a view of their own, and lead to the runs alike", async ({ page }) => {
  await visitRun(page, "error");
  await page.getByRole("tab", { name: "Trigger and custom data" }).click();
  await expect(page.getByRole("list", { name: "Trigger data" })).toContainText("orderId: 17");
  await expectAccessible(page);
  await page.getByRole("link", { name: "acme-e2e" }).click();
  await expect(chip(page, "customer is acme-e2e")).toBeVisible();
  await expect(rows(page).first()).toContainText(workflowName);
});

test("what is too large to be shown is downloaded whole", async ({ page }) => {
  await visitRun(page, "success");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download 300 KB" }).click()]);
  const file: unknown = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(file).toMatchObject({ nodeId: "hook", data: { text: "x".repeat(largeBytes) } });
});

test("retry starts a new run that says what it repeats, and cancel ends it", async ({ page }) => {
  await visitRun(page, "error");
  const failedUrl = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Retry" }).click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Start the retry" }).click();
  await expect(page.getByText("The run waits for an engine to take it.")).toBeVisible();
  await expect(page.getByRole("main").getByText("Pending", { exact: true })).toBeVisible();
  await expect(page.locator(`a[href="${failedUrl}"]`)).toBeVisible();
  await page.getByRole("tab", { name: "Trigger and custom data" }).click();
  await expect(page.getByRole("list", { name: "Trigger data" })).toContainText("orderId: 17");

  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the run" }).click();
  await expect(page.getByRole("main").getByText("Cancelled", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Retry" })).toBeVisible();
});

test("a workflow is run from its page, with an input, and leads to its runs", async ({ page }) => {
  await visit(page, `/o/northwind-ops/workflows/${workflowId}`);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Input").fill("{ order: 18 }");
  await dialog.getByRole("button", { name: "Run" }).click();
  await expect(dialog.getByRole("alert")).toContainText("This is not JSON");
  await expectAccessible(page);
  await dialog.getByLabel("Input").fill('{ "orderId": 18 }');
  await dialog.getByRole("button", { name: "Run" }).click();
  await expect(page.getByText("waiting for an engine")).toBeVisible();
  await page.getByRole("tab", { name: "Trigger and custom data" }).click();
  await expect(page.getByRole("list", { name: "Trigger data" })).toContainText("orderId: 18");

  await page.getByRole("link", { name: workflowName }).click();
  await page.getByRole("link", { name: "Runs" }).click();
  await expect(chip(page, `Workflow is ${workflowName}`)).toBeVisible();
  await expect(rows(page).first()).toContainText("Pending");
});

test("a run that is not there has a page that says so", async ({ page }) => {
  await page.goto(`${list}/00000000000000000000abcd`);
  await expect(page.getByRole("heading", { name: "There is no such execution" })).toBeVisible();
  await expectAccessible(page);
});
