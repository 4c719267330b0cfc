import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { type EngineName, startEngines } from "@/db/engines/start-engines";
import { findBrowser } from "@/tests/e2e/browser";
import { startProduct } from "@/tests/support/start-product";

// Each store frozen (SIGSTOP) and gone (SIGKILL) while the site runs: every answer within 3 s, never a 500, the store's own
// pages say so, the others work, and all heals without a restart. The engines are ours, so that the product does not revive them.

const answerWithinMs = 3_000;
const healWithinMs = 15_000;
let passed = 0;
let failed = 0;

function check(name: string, isGood: boolean, detail = ""): void {
  if (isGood) passed += 1;
  else failed += 1;
  process.stdout.write(`${isGood ? "ok  " : "FAIL"} ${name}${detail === "" ? "" : ` (${detail})`}\n`);
}

type Site = { url: string; apiKey: string; page: Page };
type Expected = { path: string; status: number[] };

/** What must still work, and what must say that it cannot, by store. */
const expectations: Record<EngineName, { api: Expected[]; pages: { path: string; shows: RegExp }[] }> = {
  // API keys lie in MongoDB: without it nothing that needs one can be let in.
  mongodb: {
    api: [
      { path: "/api/v1/workflows", status: [503] },
      { path: "/api/v1/executions", status: [503] },
      { path: "/healthz", status: [200] },
      { path: "/readyz", status: [503] },
    ],
    pages: [
      { path: "/o/northwind-ops/workflows", shows: /MongoDB does not answer/ },
      { path: "/o/northwind-ops/executions", shows: /MongoDB does not answer/ },
      { path: "/o/northwind-ops", shows: /MongoDB (?:does not answer|has not answered)/ },
      { path: "/o/northwind-ops/analytics", shows: /MongoDB (?:does not answer|has not answered)/ },
      { path: "/o/northwind-ops/knowledge", shows: /articles/ },
      { path: "/o/northwind-ops/conversations", shows: /messages/i },
      { path: "/o/northwind-ops/operations", shows: /down/ },
    ],
  },
  postgres: {
    api: [
      { path: "/api/v1/knowledge/articles", status: [503] },
      { path: "/api/v1/search?q=keys", status: [503] },
      { path: "/api/v1/conversations", status: [503] },
      { path: "/api/v1/executions", status: [200] },
      { path: "/api/v1/analytics/summary?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z", status: [200] },
      { path: "/api/v1/workflows", status: [200] },
      { path: "/readyz", status: [503] },
    ],
    pages: [
      { path: "/o/northwind-ops/knowledge", shows: /PostgreSQL does not answer/ },
      { path: "/o/northwind-ops/conversations", shows: /PostgreSQL does not answer/ },
      { path: "/o/northwind-ops", shows: /PostgreSQL (?:does not answer|has not answered)/ },
      { path: "/o/northwind-ops/executions", shows: /executions/i },
      { path: "/o/northwind-ops/workflows", shows: /CRM enrichment/ },
    ],
  },
  redis: {
    api: [
      { path: "/api/v1/workflows", status: [200] },
      { path: "/api/v1/search?q=keys", status: [200] },
      { path: "/api/v1/executions", status: [200] },
      { path: "/api/v1/conversations", status: [200] },
      { path: "/readyz", status: [503] },
    ],
    pages: [
      { path: "/o/northwind-ops/workflows", shows: /CRM enrichment/ },
      { path: "/o/northwind-ops/knowledge", shows: /articles/ },
      { path: "/o/northwind-ops/executions", shows: /executions/i },
      { path: "/o/northwind-ops", shows: /Runs today/ },
    ],
  },
};

async function probe({ url, apiKey }: Site, path: string): Promise<{ status: number; ms: number }> {
  const startedAt = performance.now();
  const response = await fetch(url + path, { headers: { authorization: `Bearer ${apiKey}` }, signal: AbortSignal.timeout(10_000) }).catch(() => null);
  await response?.text();
  return { status: response?.status ?? 0, ms: performance.now() - startedAt };
}

/** How long until a person sees it: pages stream, so the answer's first byte says little. */
async function look({ page, url }: Site, path: string, shows: RegExp): Promise<{ text: string; ms: number }> {
  const startedAt = performance.now();
  const response = await page.goto(url + path, { waitUntil: "commit", timeout: 10_000 }).catch(() => null);
  for (;;) {
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, not what is hidden in the tree.
    const seen = await page.innerText("body").catch(() => "");
    const ms = performance.now() - startedAt;
    if (shows.test(seen) || ms > answerWithinMs) return { text: `${response?.status() ?? 0} ${seen}`, ms };
    await page.waitForTimeout(50);
  }
}

/** The process and what it started: a PostgreSQL whose first process is stopped goes on answering through its others. */
async function processTree(pid: number): Promise<number[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(
    names.map(
      async (name) => [Number(name), Number((await readFile(`/proc/${name}/stat`, "utf8").catch(() => "")).replace(/^.*\) \S+ (\d+) .*$/s, "$1"))] as const,
    ),
  );
  const children = parents.filter(([, parent]) => parent === pid).map(([child]) => child);
  return [pid, ...(await Promise.all(children.map(processTree))).flat()];
}

async function signalTree(pid: number, signal: NodeJS.Signals): Promise<void> {
  for (const each of await processTree(pid)) {
    try {
      process.kill(each, signal);
    } catch {
      // A backend that ended meanwhile.
    }
  }
}

async function checkAll(site: Site, store: EngineName, how: string): Promise<void> {
  const { api, pages } = expectations[store];
  for (const round of [1, 2]) {
    for (const { path, status } of api) {
      const answer = await probe(site, path);
      check(
        `${store} ${how}, round ${round}: ${path} answers ${status.join("/")} in time`,
        status.includes(answer.status) && answer.ms <= answerWithinMs,
        `${answer.status} in ${Math.round(answer.ms)} ms`,
      );
    }
    for (const { path, shows } of pages) {
      const seen = await look(site, path, shows);
      check(
        `${store} ${how}, round ${round}: page ${path} shows ${shows} in time`,
        shows.test(seen.text) && !seen.text.startsWith("500") && seen.ms <= answerWithinMs,
        `${Math.round(seen.ms)} ms${shows.test(seen.text) ? "" : `: ${seen.text.slice(0, 200).replace(/\s+/g, " ")}`}`,
      );
    }
  }
}

async function checkHealed(site: Site, store: EngineName, how: string): Promise<void> {
  const startedAt = performance.now();
  let status = 0;
  while (status !== 200 && performance.now() - startedAt < healWithinMs) {
    status = (await probe(site, "/readyz")).status;
    if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 200));
  }
  check(`${store} ${how}: ready again`, status === 200, `${Math.round(performance.now() - startedAt)} ms`);
  for (const path of ["/api/v1/workflows", "/api/v1/executions", "/api/v1/conversations", "/api/v1/knowledge/articles", "/api/v1/search?q=api%20keys"]) {
    const answer = await probe(site, path);
    check(`${store} ${how}: ${path} answers again`, answer.status === 200, String(answer.status));
  }
}

async function signIn(page: Page, { url, email, password }: { url: string; email: string; password: string }): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/o/northwind-ops");
}

async function main(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "reporunner-degraded-"));
  const engines = await startEngines({ dataDir });
  const product = await startProduct({ environment: { ...engines.urls } });
  const browser = await chromium.launch(findBrowser());
  try {
    const page = await browser.newPage();
    await signIn(page, product);
    const site = { url: product.url, apiKey: product.apiKey, page };
    for (const path of [
      "/o/northwind-ops/knowledge",
      "/o/northwind-ops/operations",
      "/o/northwind-ops/executions",
      "/o/northwind-ops/conversations",
      "/o/northwind-ops/analytics",
    ])
      await look(site, path, /Northwind/);
    for (const store of ["redis", "postgres", "mongodb"] as const) {
      await signalTree(engines.processes[store].pid, "SIGSTOP");
      await checkAll(site, store, "frozen");
      await signalTree(engines.processes[store].pid, "SIGCONT");
      await checkHealed(site, store, "frozen");
      process.kill(engines.processes[store].pid, "SIGKILL");
      // PostgreSQL's other processes see the death of the first one a moment later, and answer until then.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await checkAll(site, store, "gone");
      await engines.processes[store].restart();
      await checkHealed(site, store, "gone");
    }
  } finally {
    await browser.close();
    await product.stop();
    await engines.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main().catch((error: unknown) => {
  failed += 1;
  process.stdout.write(`FAIL the drill itself: ${error instanceof Error ? error.stack : String(error)}\n`);
});
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
