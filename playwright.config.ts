import { defineConfig } from "@playwright/test";
import { findBrowser, storageStatePath } from "@/tests/e2e/browser";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/start-product.ts",
  workers: 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    get baseURL() {
      return process.env.E2E_URL;
    },
    storageState: storageStatePath,
    viewport: { width: 1440, height: 900 },
    launchOptions: findBrowser(),
    trace: "off",
    screenshot: "only-on-failure",
  },
});
