import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { findBrowser, storageStatePath } from "@/tests/e2e/browser";
import { startProduct } from "@/tests/support/start-product";

/** Starts the product once for all browser tests and signs in once. */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export.
export default async function start(): Promise<() => Promise<void>> {
  const product = await startProduct();
  process.env.E2E_URL = product.url;
  process.env.E2E_EMAIL = product.email;
  process.env.E2E_PASSWORD = product.password;
  process.env.E2E_API_KEY = product.apiKey;
  process.env.E2E_DATA_DIR = product.dataDir;
  try {
    const browser = await chromium.launch(findBrowser());
    const page = await browser.newPage({ baseURL: product.url });
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(product.email);
    await page.getByLabel("Password").fill(product.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/o/northwind-ops");
    await mkdir("test-results", { recursive: true });
    await page.context().storageState({ path: storageStatePath });
    await browser.close();
  } catch (error) {
    await product.stop();
    throw error;
  }
  return product.stop;
}
