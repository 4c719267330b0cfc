import type { APIRequestContext, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "@/tests/e2e/fixtures";

const list = "/o/northwind-ops/conversations";
const sessions = (page: Page) => page.getByRole("region", { name: "Sessions" });
const search = (page: Page) => page.getByRole("searchbox", { name: "Search conversations" });
const message = (page: Page, text: string) => page.getByRole("list", { name: "Messages" }).getByRole("listitem").filter({ hasText: text });

async function post(request: APIRequestContext, path: string, data: object) {
  const answer = await request.post(`${process.env.E2E_URL}/api/v1/conversations/${path}`, {
    data,
    headers: { authorization: `Bearer ${process.env.E2E_API_KEY}` },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

/** Keys and presses count from the moment React has taken the page over; it marks every element that it knows. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => Object.keys(document.querySelector("main h1") ?? {}).some((key) => key.startsWith("__reactFiber")));
}

const hostile = `Look at <b>this</b>:\n\n<script>window.wasRun = true</script>\n\n<img src="https://pixel.invalid/a.png" onerror="window.wasRun = true">\n\n![a pixel](https://pixel.invalid/b.png) [harmless](https://example.org/) [harmful](javascript:alert(1))`;

const made = ["e2e:walrus", "e2e:narwhal", "e2e:beluga", "e2e:hostile", "e2e:long"];

test.beforeAll(async ({ playwright }) => {
  const request = await playwright.request.newContext();
  // A worker that begins anew after a failure would add to what it made before.
  for (const sessionId of made)
    await request.delete(`${process.env.E2E_URL}/api/v1/conversations/${sessionId}`, { headers: { authorization: `Bearer ${process.env.E2E_API_KEY}` } });
  const answer = { model: "quill-mini", promptTokens: 100, completionTokens: 20, costUsd: 0.0004, latencyMs: 900 };
  for (const [index, word] of ["walrus", "narwhal", "beluga"].entries())
    await post(request, `e2e:${word}/messages/import`, {
      userId: `${word}@example.org`,
      messages: [
        { messageType: "system", content: "You know the sea." },
        { messageType: "user", content: `Where does the zephyrine ${word} sleep?`, createdAt: new Date(Date.now() - 60_000 * (index + 1)).toISOString() },
        { messageType: "tool", content: '{"found":["ice"]}', metadata: { toolName: "look_up" } },
        {
          messageType: "assistant",
          content: `The **${word}** sleeps on the ice.`,
          ...answer,
          metadata: { citations: [{ title: "Sea manual", url: "https://example.org/sea" }] },
        },
      ],
    });
  await post(request, "e2e:hostile/messages", { userId: "mallory", messageType: "user", content: `zephyrine trouble ${hostile}` });
  const turns = Array.from({ length: 260 }, (_, turn) => ({
    messageType: turn % 2 === 0 ? "user" : "assistant",
    content: `turn number ${turn}`,
    createdAt: new Date(Date.now() - 7_200_000 + turn * 1_000).toISOString(),
  }));
  await post(request, "e2e:long/messages/import", { userId: "tolstoy", title: "Long zephyrine thread", messages: turns });
  await request.dispose();
});

test("a search finds the words of a message and marks them beside the list", async ({ page }) => {
  await visit(page, list);
  await page.keyboard.press("/");
  await page.keyboard.type("zephyrine walrus sleeping");
  await expect(sessions(page).getByRole("listitem")).toHaveCount(1);
  await expect(sessions(page).getByRole("listitem").locator("mark").first()).toHaveText("zephyrine");
  await expect(sessions(page).getByRole("listitem")).toContainText("4 messages");
  await expect(sessions(page).getByRole("listitem")).toContainText("120 tokens");
  await expect(page).toHaveURL(/q=zephyrine/);
  await expect(message(page, "The walrus sleeps on the ice.")).toContainText("quill-mini · 100 in · 20 out · $0.0004 · 900 ms");
  await expect(page.getByRole("list", { name: "Sources" }).getByRole("link", { name: "Sea manual" })).toHaveAttribute("rel", /nofollow/);
  expect(await page.evaluate(() => CSS.highlights.get("passage-match")?.size)).toBeGreaterThan(2);
  const toolAnswer = page.locator("pre", { hasText: '"found"' });
  await expect(toolAnswer).toBeHidden();
  await page.getByText("look_up").click();
  await expect(toolAnswer).toBeVisible();
  await expectAccessible(page);
});

test("filters are in the URL and Back takes each step back", async ({ page }) => {
  await visit(page, `${list}?q=zephyrine`);
  await expect(sessions(page).getByRole("listitem")).toHaveCount(5);
  await page.getByRole("combobox", { name: "Model" }).click();
  await page.getByRole("option", { name: /^quill-mini/ }).click();
  await expect(page).toHaveURL(/model=quill-mini/);
  await expect(sessions(page).getByRole("listitem")).toHaveCount(3);
  await page.getByRole("combobox", { name: "User" }).click();
  await page.getByRole("option", { name: /^beluga@/ }).click();
  await expect(sessions(page).getByRole("listitem")).toHaveCount(1);
  await page.goBack();
  await expect(sessions(page).getByRole("listitem")).toHaveCount(3);
  await page.goBack();
  await expect(sessions(page).getByRole("listitem")).toHaveCount(5);
  await page.getByRole("combobox", { name: "Rating" }).click();
  await page.getByRole("option", { name: "Rated bad" }).click();
  await expect(page.getByRole("heading", { name: "No conversation matches" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(page).toHaveURL(new RegExp(`${list}$`));
  await expect(search(page)).toHaveValue("");
});

test("j, k and Enter walk the sessions and open one", async ({ page }) => {
  await visit(page, `${list}?q=zephyrine`);
  const links = sessions(page).locator("[data-row]");
  await expect(links.first()).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("list", { name: "Messages" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await expect(links.nth(1)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("k");
  await expect(links.first()).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/conversations\/e2e/);
  await expect(page.getByRole("region", { name: "About the conversation" })).toBeVisible();
});

test("feedback shows at once, is kept with its comment, and is taken back", async ({ page }) => {
  await visit(page, `${list}/e2e%3Anarwhal`);
  const answer = message(page, "The narwhal sleeps");
  const facts = page.getByRole("region", { name: "About the conversation" });
  await answer.getByRole("button", { name: "Good answer" }).click();
  await expect(answer.getByRole("button", { name: "Good answer" })).toHaveAttribute("aria-pressed", "true");
  await expect(facts).toContainText("Rated good: 1");
  await answer.getByRole("button", { name: "Add a comment" }).click();
  await page.getByRole("textbox", { name: "Comment" }).fill("Short and right.");
  await page.getByRole("button", { name: "Save comment" }).click();
  await expect(answer).toContainText("Comment: Short and right.");
  await expectAccessible(page);
  await page.waitForLoadState("networkidle");
  await visit(page, `${list}/e2e%3Anarwhal`);
  await expect(answer).toContainText("Short and right.");
  await answer.getByRole("button", { name: "Good answer" }).click();
  await expect(answer.getByRole("button", { name: "Good answer" })).toHaveAttribute("aria-pressed", "false");
  await expect(facts).not.toContainText("Rated good");
  await expect(answer).not.toContainText("Short and right.");
});

test("what is hostile in a message is text: nothing runs, nothing is fetched", async ({ page }) => {
  const foreign: string[] = [];
  page.on("request", (request) => (request.url().includes("pixel.invalid") ? foreign.push(request.url()) : undefined));
  await visit(page, `${list}/e2e%3Ahostile`);
  const item = message(page, "zephyrine trouble");
  await expect(item).toContainText("<b>this</b>");
  await expect(item).toContainText("<script>window.wasRun = true</script>");
  await expect(item).toContainText('<img src="https://pixel.invalid/a.png"');
  await expect(item).toContainText("[image: a pixel]");
  await expect(item.locator("img, script, b")).toHaveCount(0);
  await expect(item.getByRole("link", { name: "harmless" })).toHaveAttribute("href", "https://example.org/");
  await expect(item.locator("a[href^=javascript]")).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, "wasRun"))).toBeUndefined();
  expect(foreign).toEqual([]);
});

test("a link to a message far down, and a search that found one, read on until it is there", async ({ page }) => {
  await visit(page, `${list}/e2e%3Along`);
  await expect(message(page, "turn number 0")).toBeVisible();
  const first = await message(page, "turn number 0").getAttribute("id");
  const last = Number(first?.replace("message-", "")) + 258;
  await visit(page, `${list}/e2e%3Along#message-${last}`);
  await expect(page.locator(`#message-${last}`)).toBeInViewport();
  await expect(page.locator(`#message-${last}`)).toContainText("turn number 258");

  await visit(page, `${list}?q=${encodeURIComponent('"turn number 257"')}`);
  await expect(sessions(page).getByRole("listitem")).toContainText("turn number 257");
  await expect(message(page, "turn number 257")).toBeInViewport();
});

test("on a narrow screen the list and the thread are two pages", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, `${list}?q=zephyrine+beluga`);
  await expect(page.getByRole("list", { name: "Messages" })).toBeHidden();
  await expectAccessible(page);
  await sessions(page).locator("[data-row]").click();
  await expect(page).toHaveURL(/\/conversations\/e2e%3Abeluga\?q=/);
  await expect(message(page, "The beluga sleeps")).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.goBack();
  await expect(sessions(page).getByRole("listitem")).toHaveCount(1);
});

test("a conversation is deleted when its deletion is typed, and is then said to be missing", async ({ page, playwright }) => {
  const request = await playwright.request.newContext();
  await post(request, "e2e-gone/messages", { userId: "eve", messageType: "user", content: "Forget me" });
  await request.dispose();
  await visit(page, `${list}/e2e-gone`);
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("textbox").fill("delete");
  await page.getByRole("button", { name: "Delete conversation" }).click();
  await expect(page).toHaveURL(new RegExp(`${list}$`));
  await visit(page, `${list}/e2e-gone`);
  await expect(page.getByRole("heading", { name: "There is no such conversation" })).toBeVisible();
  await page.getByRole("link", { name: "All conversations" }).click();
  await expect(sessions(page)).toBeVisible();
});

test("a list that cannot be read says so and heals by itself", async ({ page }) => {
  await visit(page, list);
  await page.route("**/api/v1/conversations?*", (route) => route.abort());
  await search(page).fill("zephyrine");
  await expect(page.getByText("does not answer").first()).toBeVisible();
  await page.unroute("**/api/v1/conversations?*");
  await expect(sessions(page).getByRole("listitem")).toHaveCount(5, { timeout: 20_000 });
});

test("an organization without conversations shows how to send the first", async ({ page }) => {
  await page.goto("/organizations/new");
  await page.getByLabel("Name").fill(`Quiet ${Date.now()}`);
  await page.getByRole("button", { name: /Create/ }).click();
  await page.waitForURL(/\/o\/quiet/);
  await visit(page, page.url().replace(/(\/o\/[^/]+).*/, "$1/conversations"));
  await expect(page.getByRole("heading", { name: "No conversations yet" })).toBeVisible();
  await expect(page.getByText(/curl http.*\/api\/v1\/conversations\/first-chat\/messages/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy the command" })).toBeVisible();
  await expectAccessible(page);
});
