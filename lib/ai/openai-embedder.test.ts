import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chooseEmbeddingModel } from "@/lib/ai/embedding-models";
import { createOpenAiEmbedder, type OpenAiPatience } from "@/lib/ai/openai-embedder";
import { AppError } from "@/lib/errors";
import { type FakeOpenAi, startFakeOpenAi } from "@/tests/support/fake-openai";

const key = "sk-a-key-that-nobody-may-see";
let service: FakeOpenAi;
beforeAll(async () => {
  service = await startFakeOpenAi();
});
afterEach(() => {
  service.requests.length = 0;
  service.behave();
});
afterAll(() => service.close());

const tokenizer = { loadTokenizer: async () => ({ countTokens: () => 1 }), close: async () => undefined };

function open({
  name = "text-embedding-ada-002",
  apiKey = key,
  baseUrl = service.url,
  ...patience
}: Partial<OpenAiPatience> & { name?: string; apiKey?: string; baseUrl?: string } = {}) {
  const model = chooseEmbeddingModel({ name, isOpenAiConfigured: true });
  return createOpenAiEmbedder({ model, apiKey, baseUrl, tokenizer, patience: { requestMs: 1_000, deadlineMs: 2_000, attemptsMax: 3, ...patience } });
}

/** The error of a failed call, with everything that could be logged of it. */
async function failure(embedding: Promise<unknown>): Promise<{ error: AppError; words: string }> {
  const error = await embedding.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error("expected a refusal", { cause: error });
  const cause = error.cause instanceof Error ? `${error.cause.message} ${error.cause.stack} ${JSON.stringify(error.cause)}` : "";
  return { error, words: `${error.message} ${error.stack} ${JSON.stringify(error)} ${cause}` };
}

describe("createOpenAiEmbedder", () => {
  it("embeds in the texts' order, 64 to a request, with the key in the header", async () => {
    service.behave("shuffled");
    const texts = Array.from({ length: 130 }, (_, index) => `word${"abcdefghij"[index % 10]} ${index}`);
    const vectors = await open().embed(texts);
    expect(vectors).toHaveLength(130);
    expect(vectors.every((vector) => vector.length === 1536)).toBe(true);
    expect(service.requests.map(({ input }) => input.length)).toEqual([64, 64, 2]);
    expect(service.requests[0]).toMatchObject({ model: "text-embedding-ada-002", authorization: `Bearer ${key}`, dimensions: undefined });
    const alone = await open().embed([texts[1] ?? ""]);
    expect(vectors[1]).toEqual(alone[0]);
    expect(vectors[1]).not.toEqual(vectors[2]);
    await expect(open().embed([])).resolves.toEqual([]);
  });

  it("asks the largest model to shorten its vectors", async () => {
    await open({ name: "text-embedding-3-large" }).embed(["a"]);
    await open({ name: "text-embedding-3-small" }).embed(["a"]);
    expect(service.requests.map(({ model, dimensions }) => [model, dimensions])).toEqual([
      ["text-embedding-3-large", 1536],
      ["text-embedding-3-small", undefined],
    ]);
  });

  it("waits as long as the service says at 429, and goes on", async () => {
    service.behave("429");
    const startedAt = performance.now();
    await expect(open().embed(["a"])).resolves.toHaveLength(1);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(290);
    expect(service.requests).toHaveLength(2);
  });

  it("tries again after 500 with a growing pause, three times in all", async () => {
    service.behave("500", "500");
    await expect(open().embed(["a"])).resolves.toHaveLength(1);
    service.behave("500", "500", "500");
    const { error, words } = await failure(open().embed(["a"]));
    expect(error).toMatchObject({ code: "unavailable", message: "The embedding service answers with status 500." });
    expect(words).not.toContain(key);
    expect(service.requests).toHaveLength(6);
  });

  it("does not wait where the pause would end after the deadline", async () => {
    service.behave("429", "429");
    const startedAt = performance.now();
    const { error } = await failure(open({ deadlineMs: 250 }).embed(["a"]));
    expect(error).toMatchObject({ code: "unavailable", message: expect.stringContaining("at its limit") });
    expect(performance.now() - startedAt).toBeLessThan(250);
  });

  it.each([
    ["401", "unavailable", /refuses the key: check OPENAI_API_KEY/],
    ["404", "unavailable", /does not know text-embedding-ada-002/],
    ["400", "bad_request", /too long/],
    ["half", "unavailable", /cannot be read/],
    ["short", "unavailable", /answered 2 texts with 1 vectors/],
    ["wrong dimension", "unavailable", /gave 7 numbers, and text-embedding-ada-002 has 1536/],
    ["not a number", "unavailable", /no number/],
    ["zeros", "unavailable", /no direction/],
  ] as const)("refuses %s at once and plainly, without the key", async (behaviour, code, message) => {
    service.behave(behaviour);
    const { error, words } = await failure(open().embed(["a", "b"]));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(words).not.toContain(key);
    expect(service.requests).toHaveLength(1);
  });

  it("gives up on a slow service after its time-out, on a dead one at once", async () => {
    service.behave("slow", "slow", "slow");
    const startedAt = performance.now();
    const slow = await failure(open({ requestMs: 200, deadlineMs: 700, attemptsMax: 2 }).embed(["a"]));
    expect(slow.error).toMatchObject({ code: "unavailable", message: expect.stringContaining("does not answer in time") });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    const dead = await failure(open({ baseUrl: "http://127.0.0.1:1/v1", attemptsMax: 1 }).embed(["a"]));
    expect(dead.error.message).toContain("cannot be reached");
  });

  it("ends with the caller's signal, and when it is closed", async () => {
    service.behave("slow");
    const reason = new Error("the caller went away");
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    await expect(open({ requestMs: 5_000, deadlineMs: 5_000 }).embed(["a"], controller.signal)).rejects.toBe(reason);
    const embedder = open();
    await embedder.close();
    await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "unavailable", message: "The embedding model is closed." });
  });

  it("works without a key, for a server of one's own", async () => {
    const model = chooseEmbeddingModel({ name: undefined, isOpenAiConfigured: true });
    const embedder = createOpenAiEmbedder({
      model,
      apiKey: undefined,
      baseUrl: service.url,
      tokenizer,
      patience: { requestMs: 500, deadlineMs: 500, attemptsMax: 1 },
    });
    await expect(embedder.embed(["a"])).resolves.toHaveLength(1);
  });
});

describe("chooseEmbeddingModel", () => {
  it("keeps to the built-in model unless asked, and takes the document's where a key is set", () => {
    expect(chooseEmbeddingModel({ name: undefined, isOpenAiConfigured: false })).toMatchObject({ modelId: 1, provider: "local" });
    expect(chooseEmbeddingModel({ name: undefined, isOpenAiConfigured: true })).toMatchObject({ modelId: 2, name: "text-embedding-ada-002" });
    expect(chooseEmbeddingModel({ name: "all-MiniLM-L6-v2", isOpenAiConfigured: true })).toMatchObject({ modelId: 1 });
  });

  it("refuses an unknown name, and one that needs a key that is not there", () => {
    expect(() => chooseEmbeddingModel({ name: "gpt-9", isOpenAiConfigured: true })).toThrow(
      /EMBEDDING_MODEL is not one of all-MiniLM-L6-v2, text-embedding-ada-002/,
    );
    expect(() => chooseEmbeddingModel({ name: "text-embedding-3-small", isOpenAiConfigured: false })).toThrow(/needs OPENAI_API_KEY or OPENAI_BASE_URL/);
  });
});
