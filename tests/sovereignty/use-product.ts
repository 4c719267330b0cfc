import { setTimeout as sleep } from "node:timers/promises";
import { ensureMongoIndexes } from "@/db/mongo/indexes";
import { createContext, runtime } from "@/lib/context";
import { findSimilarEmbeddings } from "@/lib/operations/embeddings";
import { getHealth } from "@/lib/operations/health";
import { getArticle } from "@/lib/operations/knowledge";
import { importArticles } from "@/lib/operations/knowledge-import";
import { search } from "@/lib/operations/search";
import { importWorkflows } from "@/lib/operations/workflow-import";

/** What a person does in a first hour, in the site's process: run by the test beside a real worker. Prints one line of JSON. */
async function runFirstHour(): Promise<void> {
  const site = runtime("app");
  const context = createContext({ runtime: site, actor: { kind: "system", job: "test", organizationId: "a".repeat(24) } });
  await ensureMongoIndexes(site.stores.mongo);
  const address = "https://elsewhere.example";
  const node = { id: "a", name: "Call", type: "n8n-nodes-base.httpRequest", position: [0, 0], parameters: { url: address } };
  const workflow = JSON.stringify({ name: "Calls out", nodes: [node], connections: {} });
  const imported = await importWorkflows.execute(context, { files: [{ name: "calls.json", content: workflow }] });
  const text = `# Keys\n\n![picture](${address}/a.png) [link](${address})\n\nA key is rotated in the settings.`;
  const articles = await importArticles.execute(context, { files: [{ name: "keys.md", content: new TextEncoder().encode(text) }] });
  const articleId = articles.results[0]?.articleId ?? "";
  const deadline = Date.now() + 40_000;
  while ((await getArticle.execute(context, { articleId })).embeddingStatus !== "ready" && Date.now() < deadline) await sleep(200);
  const [found, similar, health] = await Promise.all([
    search.execute(context, { q: "change my password", mode: "semantic", types: ["knowledge", "workflow"] }),
    findSimilarEmbeddings.execute(context, { text: "rotate a key" }),
    getHealth.execute(context, {}),
  ]);
  const outcome = { workflows: imported.results.length, found: found.items.length, similar: similar.items.length, health: health.status };
  await site.close();
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

await runFirstHour();
