import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from "openai";
import type { Embedder, EmbeddingModel } from "@/lib/ai/embedder";
import { type RetryAdvice, withRetries } from "@/lib/ai/retry";
import { AppError, badRequest, unavailable } from "@/lib/errors";

/** `requestMs` bounds one answer, `deadlineMs` a batch with its retries. */
export type OpenAiPatience = { requestMs: number; deadlineMs: number; attemptsMax: number };

/** A page waits for a query's vector and has its words; a job has time. */
export const openAiPatience = {
  app: { requestMs: 2_000, deadlineMs: 2_500, attemptsMax: 2 },
  worker: { requestMs: 20_000, deadlineMs: 50_000, attemptsMax: 6 },
} as const satisfies Record<string, OpenAiPatience>;

/** Far below the service's 2,048 texts and 300,000 tokens: passages have about 220. */
const batchSize = 64;

type Settings = {
  model: EmbeddingModel;
  apiKey: string | undefined;
  baseUrl: string | undefined;
  tokenizer: Pick<Embedder, "loadTokenizer" | "close">;
  patience: OpenAiPatience;
};

/** Embeds through OpenAI's API or one like it. The key is sent to `baseUrl` and told to nobody else: what the service says is not passed on. */
export function createOpenAiEmbedder({ model, apiKey, baseUrl, tokenizer, patience }: Settings): Embedder {
  // All that the package would read from the environment is said here; a server of one's own may want no key.
  const client = new OpenAI({
    apiKey: apiKey ?? "none",
    baseURL: baseUrl ?? null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: "off",
    timeout: patience.requestMs,
    maxRetries: 0,
  });
  const closing = new AbortController();

  async function embedBatch(texts: readonly string[], signal: AbortSignal): Promise<number[][]> {
    const { data } = await client.embeddings.create(
      {
        model: model.name,
        input: [...texts],
        // The package's own default, base64, is garbled where a server ignores it.
        encoding_format: "float",
        ...(model.name === "text-embedding-3-large" ? { dimensions: model.dimensions } : {}),
      },
      { signal },
    );
    return readVectors({ data, count: texts.length, model });
  }

  return {
    model,
    async embed(texts, signal) {
      const vectors: number[][] = [];
      const stopped = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
      for (let from = 0; from < texts.length; from += batchSize) {
        stopped.throwIfAborted();
        const batch = texts.slice(from, from + batchSize);
        const embedded = await withRetries({ ask: (bounded) => embedBatch(batch, bounded), advise, signal: stopped, ...patience }).catch((error: unknown) => {
          throw stopped.aborted ? stopped.reason : translate(error, model);
        });
        vectors.push(...embedded);
      }
      return vectors;
    },
    loadTokenizer: () => tokenizer.loadTokenizer(),
    async close() {
      closing.abort(unavailable("The embedding model is closed."));
      await tokenizer.close();
    },
  };
}

/** In the texts' order. A vector that cannot be compared is refused: one would spoil every search that meets it. */
function readVectors({ data, count, model }: { data: unknown; count: number; model: EmbeddingModel }): number[][] {
  if (!Array.isArray(data) || data.length !== count)
    throw unavailable(`The embedding service answered ${count} texts with ${Array.isArray(data) ? data.length : "no"} vectors.`);
  const vectors: (number[] | undefined)[] = Array.from({ length: count });
  for (const { index, embedding } of data) vectors[index] = embedding;
  return vectors.map((vector) => {
    if (!Array.isArray(vector)) throw unavailable("The embedding service left out a vector.");
    if (vector.length !== model.dimensions)
      throw unavailable(`The embedding service gave ${vector.length} numbers, and ${model.name} has ${model.dimensions}: this is another model.`);
    if (!vector.every(Number.isFinite)) throw unavailable("The embedding service gave a vector with something that is no number.");
    if (vector.every((value) => value === 0)) throw unavailable("The embedding service gave a vector of zeros only, which has no direction.");
    return vector;
  });
}

function advise(error: unknown): RetryAdvice {
  if (error instanceof APIUserAbortError || !(error instanceof APIError)) return { isTransient: false, retryAfterMs: null };
  const isTransient = error instanceof APIConnectionError || error.status === 429 || (error.status ?? 0) >= 500;
  return { isTransient, retryAfterMs: readRetryAfter(error.headers?.get("retry-after") ?? null) };
}

/** Seconds, or the date of HTTP. */
function readRetryAfter(text: string | null): number | null {
  if (text === null || text === "") return null;
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** Without the service's own words, which may repeat the key or the text. */
function translate(error: unknown, model: EmbeddingModel): AppError {
  if (error instanceof AppError) return error;
  const status = error instanceof APIError ? error.status : undefined;
  const cause = new Error(`${error instanceof Error ? error.constructor.name : "unknown"}${status === undefined ? "" : ` with status ${status}`}`);
  if (status === 401 || status === 403) return unavailable("The embedding service refuses the key: check OPENAI_API_KEY.", cause);
  if (status === 404) return unavailable(`The embedding service does not know ${model.name}: check EMBEDDING_MODEL and OPENAI_BASE_URL.`, cause);
  if (status === 429) return unavailable("The embedding service is at its limit. Try again in a moment.", cause);
  if (status === 400) return badRequest("The embedding service refuses this text: it may be too long.");
  if (status !== undefined) return unavailable(`The embedding service answers with status ${status}.`, cause);
  const isAborted = error instanceof Error && /AbortError|TimeoutError/.test(error.name);
  if (error instanceof APIError || isAborted) return unavailable("The embedding service cannot be reached or does not answer in time.", cause);
  return unavailable("The embedding service gave an answer that cannot be read.", cause);
}
