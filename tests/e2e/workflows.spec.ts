import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "@/tests/e2e/fixtures";

const list = "/o/northwind-ops/workflows";
const table = (page: Page) => page.getByRole("table", { name: "Workflows", exact: true });
const search = (page: Page) => page.getByRole("searchbox", { name: "Search workflows" });
const row = (page: Page, name: string) => page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
const panel = (page: Page, name: string) => page.getByRole("complementary", { name: `Node ${name}` });
const step = (page: Page, name: string) => page.locator(".react-flow__node").filter({ hasText: name });

/** Keys and presses count from the moment React has taken the page over; it marks every element that it knows. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => Object.keys(document.querySelector("main h1") ?? {}).some((key) => key.startsWith("__reactFiber")));
}

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

function n8nFile(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const node = (id: string, label: string, type: string, x: number) => ({
    id,
    name: label,
    type: `n8n-nodes-base.${type}`,
    typeVersion: 1,
    position: [x, 0],
    parameters: {},
  });
  const workflow = {
    name,
    nodes: [
      node("1", "When called", "webhook", 0),
      { ...node("2", "Is it urgent?", "if", 220), parameters: { conditions: { boolean: [{ value1: "={{ $json.urgent }}" }] } } },
      { ...node("3", "Tell the team", "slack", 440), disabled: true, credentials: { slackApi: { id: "7", name: "Slack bot" } } },
      { ...node("4", "Note", "stickyNote", -300), parameters: { content: "## Read me\n\nA **note**.", width: 220, height: 160 } },
    ],
    connections: {
      "When called": { main: [[{ node: "Is it urgent?", type: "main", index: 0 }]] },
      "Is it urgent?": { main: [[{ node: "Tell the team", type: "main", index: 0 }], [{ node: "Archive", type: "main", index: 0 }]] },
    },
  };
  return { name: `${name}.json`, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(workflow)) };
}

/** By the dialog, as a person does it. @returns the line of the report */
async function importFile(page: Page, name: string): Promise<Locator> {
  await visit(page, list);
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByLabel("Drop workflow files or folders here").setInputFiles(n8nFile(name));
  return page
    .getByRole("list", { name: "Report" })
    .getByRole("listitem")
    .filter({ hasText: `${name}.json` });
}

test("the list shows the demo, and searching narrows it by the address", async ({ page }) => {
  await visit(page, list);
  await expect(page.getByText(/\d+ workflows · \d+ active/)).toBeVisible();
  await expect(row(page, "Support triage agent")).toContainText("Active");
  await expect(row(page, "CRM enrichment")).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press("/");
  await page.keyboard.type("triage");
  await expect(page).toHaveURL(/[?&]q=triage/);
  await expect(row(page, "Support triage agent")).toBeVisible();
  await expect(row(page, "CRM enrichment")).toBeHidden();

  await page.goBack();
  await expect(page).not.toHaveURL(/q=/);
  await expect(search(page)).toHaveValue("");
  await expect(row(page, "CRM enrichment")).toBeVisible();
});

test("filters combine, and no match offers to clear them", async ({ page }) => {
  await visit(page, `${list}?tag=support&isActive=true`);
  await expect(row(page, "Support triage agent")).toBeVisible();
  await expect(page.getByRole("button", { name: /Tag\s*support/ })).toBeVisible();
  await page.getByRole("radio", { name: "Inactive" }).click();
  await expect(page).toHaveURL(/isActive=false/);
  await search(page).fill("no such workflow");
  await expect(page.getByRole("heading", { name: "No workflow matches" })).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(list);
  await expect(row(page, "CRM enrichment")).toBeVisible();
});

test("j, k and Enter walk the rows and open one", async ({ page }) => {
  await visit(page, list);
  const links = table(page).getByRole("link");
  // The keys are listened for a moment after React knows the page; `k` at the first row stays there.
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(links.first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(links.first()).toBeFocused();
  const name = (await links.first().textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
});

test("a file is imported by the dialog, opened and looked at node by node", async ({ page }) => {
  const line = await importFile(page, "Urgent mail");
  await expect(line).toContainText("4 nodes, 3 connections");
  await line.getByText("1 remark").click();
  await expect(line).toContainText("Archive");
  await line.getByRole("link", { name: "Urgent mail" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Urgent mail" })).toBeVisible();

  await expect(page.getByRole("region", { name: "Broken connections" })).toContainText("missing “Archive”");
  await expect(page.getByText("missing: Archive")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Read me" })).toBeVisible();
  await step(page, "Tell the team").click();
  await expect(page).toHaveURL(/[?&]node=3/);
  await expect(panel(page, "Tell the team")).toContainText("Slack bot");
  await expect(panel(page, "Tell the team")).toContainText("disabled");
  await expectAccessible(page);

  await panel(page, "Tell the team").getByRole("link", { name: "Is it urgent?" }).click();
  await expect(panel(page, "Is it urgent?")).toContainText("missing: Archive");
  await page.goBack();
  await expect(panel(page, "Tell the team")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel(page, "Tell the team")).toBeHidden();
});

test("a file that is no workflow is refused, and the others come in", async ({ page }) => {
  await visit(page, list);
  await page.getByRole("button", { name: "Import" }).click();
  const broken = { name: "broken.json", mimeType: "application/json", buffer: Buffer.from("{ nothing") };
  await page.getByLabel("Drop workflow files or folders here").setInputFiles([broken, n8nFile("Beside a broken one")]);
  const report = page.getByRole("list", { name: "Report" });
  await expect(report.getByRole("listitem").filter({ hasText: "broken.json" })).toContainText("The file is not JSON");
  await expect(report.getByRole("link", { name: "Beside a broken one" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(row(page, "Beside a broken one").first()).toBeVisible();
});

test("the graph has a list, JSON and details beside it", async ({ page }) => {
  await visit(page, list);
  await row(page, "Support triage agent").getByRole("link").click();
  await expect(step(page, "Triage agent")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("tab", { name: /^Nodes/ }).click();
  await page.getByRole("searchbox", { name: "Find a node" }).fill("memory");
  await page.getByRole("link", { name: "Thread memory" }).click();
  await expect(panel(page, "Thread memory")).toContainText("windowSize");
  await expectAccessible(page);
  await page.getByRole("tab", { name: "JSON" }).click();
  await expect(page.getByRole("region", { name: "JSON of Support triage agent" })).toContainText('"name": "Support triage agent"');
  await page.getByRole("tab", { name: "Details" }).click();
  await expect(page.getByText("OpenAI support")).toBeVisible();
  await expectAccessible(page);
});

test("create, edit, switch on, delete and undo, delete for good", async ({ page }) => {
  await visit(page, list);
  await page.getByRole("button", { name: "New workflow" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Short lived");
  await dialog.getByLabel("Tags").fill("trial,");
  await dialog.getByRole("button", { name: "Create workflow" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Short lived" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "No nodes yet" })).toBeVisible();

  await page.getByRole("button", { name: "Edit" }).click();
  await dialog.getByLabel("Folder").fill("Trials");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("in Trials")).toBeVisible();
  await page.getByRole("button", { name: "Activate" }).click();
  await expect(page.getByRole("button", { name: "Deactivate" })).toBeVisible();

  await visit(page, list);
  await expect(row(page, "Short lived")).toContainText("Active");
  await choose(page, "Short lived", "Move to the trash");
  await expect(row(page, "Short lived")).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "Short lived")).toContainText("Active");

  await choose(page, "Short lived", "Move to the trash");
  await expect(row(page, "Short lived")).toBeHidden();
  await page.getByRole("button", { name: /^Trash/ }).click();
  await expect(page).toHaveURL(/trash=true/);
  await choose(page, "Short lived", "Delete for good…");
  await page.getByRole("alertdialog").getByRole("textbox").fill("Short lived");
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(row(page, "Short lived")).toBeHidden();
});

test("one in the trash says so on its page and comes back from there", async ({ page }) => {
  const line = await importFile(page, "To and fro");
  await line.getByRole("link", { name: "To and fro" }).click();
  await page.getByRole("button", { name: "Delete" }).click();
  const banner = page.getByRole("region", { name: "In the trash" });
  await expect(banner).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit" })).toBeHidden();
  await banner.getByRole("button", { name: "Restore" }).click();
  await expect(banner).toBeHidden();
  await expect(page.getByRole("button", { name: "Edit" })).toBeVisible();
});

test("an export is the file that import reads", async ({ page }) => {
  await visit(page, list);
  const download = page.waitForEvent("download");
  await choose(page, "Nightly warehouse sync", "Export");
  const file = await download;
  expect(file.suggestedFilename()).toBe("Nightly warehouse sync.json");
  const buffer = await readFile(await file.path());
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByLabel("Drop workflow files or folders here").setInputFiles({ name: "again.json", mimeType: "application/json", buffer });
  await expect(page.getByRole("list", { name: "Report" })).toContainText("10 nodes, 10 connections");
});

test("on a phone nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, `${list}?q=invoice`);
  await expect(row(page, "Invoice intake")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await row(page, "Invoice intake").getByRole("link").click();
  await page.locator(".react-flow__node").first().click();
  await expect(page.getByRole("complementary", { name: /^Node / })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});
