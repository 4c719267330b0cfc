import { spawnSync } from "node:child_process";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Worker } from "node:worker_threads";
import { afterAll, describe, expect, inject, test } from "vitest";
import { createLocalEmbedder } from "@/lib/ai/local-embedder";

const modelDir = inject("stores").embeddingModelDir;
const longText = "the workflow engine retries a failed node with backoff ".repeat(40);

function cosine(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

describe("the local embedder", () => {
  const embedder = createLocalEmbedder({ modelDir });
  afterAll(() => embedder.close());

  async function likeness(a: string, b: string): Promise<number> {
    const [left, right] = await embedder.embed([a, b]);
    return cosine(left, right);
  }

  // The first five are published for the original model, the last two were measured with this file.
  test.each([
    ["A man is eating food.", "A man is eating a piece of bread.", 0.755],
    ["A man is eating food.", "A cheetah is running behind its prey.", 0.142],
    ["That is a happy person", "That is a happy dog", 0.695],
    ["That is a happy person", "That is a very happy person", 0.943],
    ["That is a happy person", "Today is a sunny day", 0.257],
    ["retry", "re-run", 0.499],
    ["retry", "cat", 0.127],
  ])("%s | %s", async (a, b, expected) => {
    expect(Math.abs((await likeness(a, b)) - expected)).toBeLessThan(0.006);
  });

  test("a vector has the model's dimensions and length 1, also of an empty text", async () => {
    const vectors = await embedder.embed(["", "x", longText]);
    expect(embedder.model).toEqual({ provider: "local", name: "all-MiniLM-L6-v2-int8", dimensions: 384 });
    for (const vector of vectors) {
      expect(vector).toHaveLength(384);
      expect(cosine(vector, vector)).toBeCloseTo(1, 6);
    }
    expect(await embedder.embed([])).toEqual([]);
  });

  test("what lies beyond 256 tokens changes nothing, the last token within does", async () => {
    const full = "word ".repeat(254);
    expect(await likeness(full, `${full}other`)).toBeCloseTo(1, 9);
    expect(await likeness(full, `${"word ".repeat(253)}other`)).toBeLessThan(0.9999);
  });

  test("megabytes are answered like their beginning, in bounded time", async () => {
    const startedAt = performance.now();
    expect(await likeness(longText.repeat(1_000), longText)).toBeCloseTo(1, 9);
    expect(await likeness(`${" \n".repeat(1_000_000)}retry`, "retry")).toBeCloseTo(1, 9);
    await embedder.embed(["x".repeat(2_000_000), "!".repeat(2_000_000), "東".repeat(700_000)]);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  test("concurrent callers get their own vectors, and a long list lets others in", async () => {
    const order: string[] = [];
    const list = embedder.embed(Array.from({ length: 20 }, () => longText)).then(() => order.push("list"));
    const queries = ["retry", "cat", "retry"].map((text) => embedder.embed([text]));
    const [first, second, third] = (await Promise.all(queries)).map(([vector]) => vector);
    order.push("queries");
    await list;
    expect(order).toEqual(["queries", "list"]);
    expect(first).toEqual(third);
    expect(cosine(first, second)).toBeCloseTo(0.127, 2);
  });

  test("the event loop goes on while the model works", async () => {
    await embedder.embed([longText]);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await embedder.embed(Array.from({ length: 20 }, () => longText));
    expect(delay.percentile(90) / 1e6).toBeLessThan(20);
  });

  test("counts tokens as the model does, its marks not counted", async () => {
    const { countTokens } = await embedder.loadTokenizer();
    expect(["", " \n", "food", "re-run", "Café 東京", "a".repeat(300)].map(countTokens)).toEqual([0, 0, 1, 3, 3, 1]);
  });

  test("an aborted signal ends the list with its reason", async () => {
    await expect(embedder.embed(["a"], AbortSignal.abort())).rejects.toThrow(/abort/i);
    const controller = new AbortController();
    const list = embedder.embed([longText, longText, longText], controller.signal);
    setTimeout(() => controller.abort(new Error("no longer needed")), 1);
    await expect(list).rejects.toThrow("no longer needed");
    expect(await embedder.embed(["a"])).toHaveLength(1);
  });
});

describe("loading", () => {
  async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "embedder-"));
    await run(folder).finally(() => rm(folder, { recursive: true }));
  }

  test("a missing or damaged file is named, and the next call tries again", async () => {
    await withFolder(async (folder) => {
      const embedder = createLocalEmbedder({ modelDir: folder });
      await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining("tokenizer.json is missing") });
      await writeFile(join(folder, "tokenizer.json"), "{");
      await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining("file tokenizer.json, which") });
      await copyFile(join(modelDir, "tokenizer.json"), join(folder, "tokenizer.json"));
      await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining("model.onnx is missing") });
      await writeFile(join(folder, "model.onnx"), "not a model");
      await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining("file model.onnx, which") });
      await copyFile(join(modelDir, "model.onnx"), join(folder, "model.onnx"));
      expect(await embedder.embed(["a"])).toHaveLength(1);
      await embedder.close();
    });
  });

  // Ended while idle: a thread that is ended while the library runs in it takes the process along now and then (code 134).
  test("a thread that has ended is replaced", async () => {
    const threads: Worker[] = [];
    const remember = (thread: Worker) => threads.push(thread);
    process.on("worker", remember);
    const embedder = createLocalEmbedder({ modelDir });
    await embedder.embed(["a"]);
    await threads[0]?.terminate();
    expect(await embedder.embed(["a"])).toHaveLength(1);
    // The text never reaches the thread, which so owes an answer and is idle.
    const [, second] = threads;
    const isPosted = new Promise<void>((resolve) => second && Object.assign(second, { postMessage: () => resolve() }));
    const underWay = embedder.embed([longText]);
    const refused = expect(underWay).rejects.toMatchObject({ code: "unavailable" });
    await isPosted;
    await second?.terminate();
    await refused;
    expect(await embedder.embed(["a"])).toHaveLength(1);
    expect(threads).toHaveLength(3);
    process.off("worker", remember);
    await embedder.close();
  });

  test.each([0, 150, 400])("a process may exit %i ms after a call, whatever the model does", (delayMs) => {
    const code = `import { createLocalEmbedder } from "./lib/ai/local-embedder.ts";
      const embedder = createLocalEmbedder({ modelDir: ${JSON.stringify(modelDir)} });
      embedder.embed(Array(50).fill("word ".repeat(300))).catch(() => undefined);
      setTimeout(() => process.exit(5), ${delayMs});`;
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", code], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 5, stderr: "" });
  });

  test("refuses when too many wait, and after it was closed", async () => {
    const embedder = createLocalEmbedder({ modelDir, waitingMax: 2 });
    const calls = await Promise.allSettled([embedder.embed(["a"]), embedder.embed(["b"]), embedder.embed(["c"])]);
    expect(calls.map((call) => call.status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    const underWay = embedder.embed(["a"]);
    await embedder.close();
    await expect(underWay).resolves.toHaveLength(1);
    await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "unavailable" });
    await embedder.close();
  });
});
