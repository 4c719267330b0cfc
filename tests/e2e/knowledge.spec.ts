import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "@/tests/e2e/fixtures";

const list = "/o/northwind-ops/knowledge";
const results = (page: Page) => page.getByRole("region", { name: "Results" });
const search = (page: Page) => page.getByRole("searchbox", { name: "Search knowledge" });

/** Keys and presses count from the moment React has taken the page over; it marks every element that it knows. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => Object.keys(document.querySelector("main h1") ?? {}).some((key) => key.startsWith("__reactFiber")));
}

test("search by meaning shows a marked passage in the list and in the article", async ({ page }) => {
  await visit(page, list);
  await expect(page.getByText(/\d+ articles · \d+ passages · all-MiniLM-L6-v2/)).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("how do I make a new API key");
  const first = results(page).getByRole("listitem").first();
  await expect(first).toContainText("API keys and scopes");
  await expect(first).toContainText("meaning");
  await expect(first.locator("mark").first()).toBeVisible();
  await expect(page.getByText(/\d+ results? · embed .* · exact route/)).toBeVisible();

  const article = page.getByRole("article", { name: "API keys and scopes" });
  await expect(article.getByRole("region", { name: "Matching passage" })).toContainText("choose its scopes");
  await expect(article.getByRole("heading", { name: "Make a key" })).toBeVisible();
  await expectAccessible(page);
});

test("mode, category and article are in the URL, and Back takes each step back", async ({ page }) => {
  await visit(page, `${list}?q=secrets`);
  await expect(results(page)).toContainText("Where secrets are kept");
  await page.getByRole("radio", { name: "Words" }).click();
  await expect(page).toHaveURL(/mode=keyword/);
  await expect(page.getByText(/results? · .*words only/)).toBeVisible();
  await page.getByRole("combobox", { name: "Category" }).click();
  await page.getByRole("option", { name: /^Security/ }).click();
  await expect(page).toHaveURL(/category=Security/);
  await results(page).getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/article=\d+/);

  await page.goBack();
  await expect(page).not.toHaveURL(/article=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/category=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/mode=/);
  await expect(page.getByRole("radio", { name: "Hybrid" })).toBeChecked();
  await expect(search(page)).toHaveValue("secrets");
});

test("j, k and Enter walk the results and open one", async ({ page }) => {
  await visit(page, `${list}?q=import%20workflows`);
  const links = results(page).getByRole("link");
  // The browser reads the article in the same breath in which it begins to listen to keys.
  await expect(page.getByRole("article").getByText(/^Updated/)).toBeVisible();
  await expect(links.first()).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await expect(links.nth(1)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("k");
  await expect(links.first()).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/knowledge\/\d+$/);
});

test("words without a match say which mode was asked and offer the other; a text too long is not sent", async ({ page }) => {
  await visit(page, `${list}?q=xylophonequartz&mode=keyword`);
  await expect(page.getByRole("heading", { name: "Nothing found by words" })).toBeVisible();
  await page.getByRole("button", { name: "Search by meaning", exact: true }).click();
  await expect(results(page)).toBeVisible();
  await search(page).fill("word ".repeat(300));
  await expect(page.getByText("This is too long to search for")).toBeVisible();
});

test("a new article is found by words at once, by meaning within seconds, and is gone when deleted", async ({ page }) => {
  const title = `Feeding aquarium ${Date.now()}`;
  await visit(page, list);
  await page.getByRole("link", { name: "New article" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Must not be empty.").first()).toBeVisible();
  await expect(page).toHaveTitle(/New article/);
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Category").fill("Facilities");
  await page.getByLabel("Tags").fill("fish,");
  await page.getByLabel("Text").fill(`# ${title}\n\nThe goldfish get two pinches of flakes before noon. Nobody feeds them on weekends.`);
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("two pinches of flakes");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("Leave without saving?");
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await visit(page, `${list}?q=goldfish&mode=keyword`);
  await expect(results(page)).toContainText(title);
  await visit(page, `${list}?q=who%20nourishes%20the%20pets%20that%20swim&mode=semantic`);
  await expect(results(page).getByRole("listitem").first()).toContainText(title, { timeout: 20_000 });

  await page.getByRole("article").getByRole("link", { name: title }).click();
  await expect(page).toHaveTitle(`${title} · Reporunner`);
  await page.getByRole("tab", { name: "Passages" }).click();
  await expect(page.getByRole("list", { name: "Passages" })).toContainText("two pinches of flakes");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByRole("button", { name: "Delete article" })).toBeDisabled();
  await dialog.getByRole("textbox").fill("delete");
  await dialog.getByRole("button", { name: "Delete article" }).click();
  await expect(page.getByText(`“${title}” is deleted`)).toBeVisible();
  await expect(page).toHaveURL(/\/knowledge$/);
  await expect(page.getByRole("table", { name: "Articles" })).not.toContainText(title);
});

test("an edit changes only what was changed, and is there after a reload", async ({ page }) => {
  await visit(page, `${list}?q=keyboard%20palette&mode=keyword`);
  await page.getByRole("article").getByRole("link", { name: "Edit" }).click();
  const tag = `edited-${Date.now()}`;
  await page.getByLabel("Tags").fill(tag);
  await page.getByLabel("Tags").press("Enter");
  await expect(page.getByText("not saved")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText(/is saved/)).toBeVisible();
  await expect(page).toHaveURL(/\/knowledge\/\d+$/);
  await page.reload();
  await expect(page.getByLabel("About the article")).toContainText(tag);
});

test("the import reports each file, and a binary one holds up no other", async ({ page }) => {
  const name = `tea-${Date.now()}.md`;
  await visit(page, list);
  await page.getByRole("button", { name: "Import" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("input[type=file]").setInputFiles([
    { name, mimeType: "text/markdown", buffer: Buffer.from("# Making tea\n\nBoil the water first.") },
    { name: "scan.md", mimeType: "text/markdown", buffer: Buffer.from([0x89, 0x50, 0x00, 0x47]) },
    { name: "photo.png", mimeType: "image/png", buffer: Buffer.from([1, 2, 3]) },
  ]);
  const files = dialog.getByRole("list", { name: "Files" });
  await expect(files.getByRole("listitem").filter({ hasText: "scan.md" })).toContainText("not text: it has NUL bytes");
  await expect(files.getByRole("listitem").filter({ hasText: "photo.png" })).toContainText("no .md, .markdown or .txt file");
  await expect(files.getByRole("listitem").filter({ hasText: name })).toContainText("created");
  await expect(dialog.getByText("1 created · 2 failed")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Making tea" })).toBeVisible();
});

test("the list is accessible, and on a phone a result opens as a view of its own", async ({ page }) => {
  await visit(page, list);
  await expect(page.getByRole("table", { name: "Articles" })).toContainText("Three ways to search");
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, `${list}?q=search%20modes`);
  await expect(page.getByRole("article")).toBeHidden();
  await results(page).getByRole("link").first().click();
  await expect(page.getByRole("article")).toBeVisible();
  await expect(search(page)).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Back to the results" }).click();
  await expect(results(page)).toBeVisible();
  await expect(page.getByRole("article")).toBeHidden();
});

test("an article that is not there says so inside the page", async ({ page }) => {
  await visit(page, `${list}/999999`);
  await expect(page.getByRole("heading", { name: "There is no such article" })).toBeVisible();
  await page.getByRole("link", { name: "All articles" }).click();
  await expect(page.getByRole("table", { name: "Articles" })).toBeVisible();
});
