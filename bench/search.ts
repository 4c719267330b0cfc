import { mkdtemp, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { ensureModelFiles } from "@/db/engines/model-files";
import { startEngines } from "@/db/engines/start-engines";
import { openPostgres } from "@/db/postgres/client";
import { migratePostgres } from "@/db/postgres/migrate";
import { createContext, openRuntime } from "@/lib/context";
import { embedArticle } from "@/lib/operations/article-embedding";
import { importArticles } from "@/lib/operations/knowledge-import";
import { search } from "@/lib/operations/search";
import { SearchMode } from "@/lib/schemas/search";
import { type Judgements, ndcg, readCranfield } from "./cranfield";

// nDCG@10 of the three search modes on the Cranfield collection (1,400 abstracts, 225 questions), through the same
// operations as the API. Prints a table and, last, one JSON object.

const corpus = process.env.REPORUNNER_CORPUS ?? "../shared/data";
const organizationId = "c".repeat(24);

async function main(): Promise<void> {
  const collection = await readCranfield((name) => readFile(join(corpus, "cranfield", name), "utf8")).catch(() => null);
  if (collection === null) {
    process.stdout.write(`SKIPPED: there is no Cranfield collection at ${corpus}: set REPORUNNER_CORPUS\n`);
    return;
  }
  const dataDir = await mkdtemp(join(tmpdir(), "reporunner-bench-"));
  const [{ urls, stop }, { embeddingModelDir }] = await Promise.all([startEngines({ dataDir }), ensureModelFiles()]);
  const owner = openPostgres({ url: urls.DATABASE_URL, role: "owner", onError: () => undefined });
  await migratePostgres(owner);
  await owner.pool.end();
  const runtime = openRuntime({
    mongodbUri: urls.MONGODB_URI,
    databaseUrl: urls.DATABASE_URL,
    redisUrl: urls.REDIS_URL,
    embeddingModelDir,
    authSecret: "x".repeat(40),
    encryptionKey: "7".repeat(64),
    url: "http://localhost",
    port: 80,
    role: "worker",
  });
  try {
    const context = createContext({ runtime, actor: { kind: "system", job: "bench", organizationId } });
    const documentOf = await load(context, collection.documents);
    const rows = [];
    for (const mode of SearchMode.options) rows.push(await measure({ context, mode, questions: collection.questions, documentOf }));
    report({ rows, documents: collection.documents.length, questions: collection.questions.length });
  } finally {
    await runtime.close();
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

type BenchContext = ReturnType<typeof createContext>;

/** Imports and embeds; answers which document an article is. */
async function load(context: BenchContext, documents: { id: string; title: string; text: string }[]): Promise<Map<string, string>> {
  const documentOf = new Map<string, string>();
  const startedAt = performance.now();
  for (let from = 0; from < documents.length; from += 200) {
    const files = documents
      .slice(from, from + 200)
      .map(({ id, title, text }) => ({ name: `${id}.md`, content: new TextEncoder().encode(`---\ntitle: ${JSON.stringify(title)}\n---\n${text}`) }));
    const { results } = await importArticles.execute(context, { files });
    for (const { articleId, name, error } of results) {
      if (articleId === undefined) throw new Error(`${name}: ${error}`);
      documentOf.set(articleId, name.replace(/\.md$/, ""));
      await embedArticle.execute(context, { organizationId, articleId });
    }
    process.stderr.write(`${Math.min(from + 200, documents.length)} documents, ${Math.round((performance.now() - startedAt) / 1_000)} s\n`);
  }
  return documentOf;
}

type Row = { mode: SearchMode; ndcg10: number; p50Ms: number; p99Ms: number };

async function measure({
  context,
  mode,
  questions,
  documentOf,
}: {
  context: BenchContext;
  mode: SearchMode;
  questions: { text: string; relevant: Judgements }[];
  documentOf: Map<string, string>;
}): Promise<Row> {
  const values: number[] = [];
  const times: number[] = [];
  for (const { text, relevant } of questions) {
    const answer = await search.execute(context, { q: text, mode, limit: 10 });
    values.push(
      ndcg(
        answer.items.map(({ id }) => documentOf.get(id) ?? ""),
        relevant,
      ),
    );
    times.push(answer.tookMs.search);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { mode, ndcg10: values.reduce((sum, value) => sum + value, 0) / values.length, p50Ms: at(0.5), p99Ms: at(0.99) };
}

function report({ rows, documents, questions }: { rows: Row[]; documents: number; questions: number }): void {
  process.stdout.write(`Cranfield: ${documents} documents, ${questions} questions, ${cpus().length} cores, Node ${process.version}\n`);
  for (const { mode, ndcg10, p50Ms, p99Ms } of rows)
    process.stdout.write(`${mode.padEnd(9)} nDCG@10 ${ndcg10.toFixed(3)}   search p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms\n`);
  const of = (mode: SearchMode) => rows.find((row) => row.mode === mode)?.ndcg10 ?? 0;
  const isAbove = of("hybrid") > of("semantic") && of("hybrid") > of("keyword");
  process.stdout.write(
    `${JSON.stringify({ bench: "search", rows: rows.map(({ mode, ndcg10 }) => ({ what: `nDCG@10 ${mode}`, value: ndcg10, goal: mode === "hybrid" ? "above both halves" : null, ok: mode === "hybrid" ? isAbove : true })) })}\n`,
  );
}

await main();
