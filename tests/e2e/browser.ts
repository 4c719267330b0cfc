import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";

export const storageStatePath = "test-results/administrator.json";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium where there is one, else Playwright's own. The flags keep it from asking hosts of its maker. */
export function findBrowser(): LaunchOptions {
  const executablePath = systemBrowsers.find((path) => existsSync(path));
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return executablePath === undefined ? { args } : { executablePath, args };
}
