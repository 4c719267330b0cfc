import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Embedder, EmbeddingModel } from "@/lib/ai/embedder";
import { loadOnce } from "@/lib/ai/load-once";
import { meanPool } from "@/lib/ai/mean-pool";
import { type OnnxThread, startOnnxThread } from "@/lib/ai/onnx-thread";
import { createSerialQueue } from "@/lib/ai/serial-queue";
import { loadWordPieceTokenizer } from "@/lib/ai/word-piece-tokenizer";
import { type AppError, unavailable } from "@/lib/errors";

const model: EmbeddingModel = { provider: "local", name: "all-MiniLM-L6-v2-int8", dimensions: 384 };
const tokensMax = 256;

/**
 * all-MiniLM-L6-v2 from `model.onnx` and `tokenizer.json` in `modelDir`, loaded at the first call. Texts run one at a
 * time, since batches were no faster and held 970 MB; a long list lets other callers in between its texts. `threads` are
 * processor threads. Where `waitingMax` texts wait already, `embed` throws `unavailable` at once.
 */
export function createLocalEmbedder({ modelDir, threads = 2, waitingMax = 256 }: { modelDir: string; threads?: number; waitingMax?: number }): Embedder {
  const tokenizer = loadOnce(() => loadFile({ modelDir, name: "tokenizer.json", load: loadWordPieceTokenizer }));
  const thread = loadOnce(() => loadFile({ modelDir, name: "model.onnx", load: (modelFile) => startOnnxThread({ modelFile, threads }) }));
  const queue = createSerialQueue({ waitingMax, busy: () => unavailable("The embedding model is busy. Try again in a moment.") });
  let closed = false;

  async function liveThread(): Promise<OnnxThread> {
    const running = await thread.get();
    if (running.isAlive()) return running;
    thread.take();
    return thread.get();
  }

  async function embedOne(text: string, signal: AbortSignal | undefined): Promise<number[]> {
    signal?.throwIfAborted();
    const tokenIds = (await tokenizer.get()).encode(text, tokensMax);
    const running = await liveThread();
    const hidden = await running.run(tokenIds).catch((error: unknown) => {
      throw unavailable("The embedding model failed on a text.", error);
    });
    return meanPool({ hidden, tokens: tokenIds.length, dimensions: model.dimensions });
  }

  return {
    model,
    async embed(texts, signal) {
      const vectors: number[][] = [];
      for (const text of texts) {
        if (closed) throw unavailable("The embedding model is closed.");
        vectors.push(await queue.run(() => embedOne(text, signal)));
      }
      return vectors;
    },
    loadTokenizer: () => tokenizer.get(),
    async close() {
      closed = true;
      await queue.idle();
      const running = await thread.take();
      await running?.close();
    },
  };
}

async function loadFile<Value>({ modelDir, name, load }: { modelDir: string; name: string; load: (file: string) => Promise<Value> }): Promise<Value> {
  const file = join(modelDir, name);
  try {
    await access(file);
    return await load(file);
  } catch (error) {
    throw loadError(name, error);
  }
}

function loadError(name: string, error: unknown): AppError {
  const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
  return unavailable(
    isMissing
      ? `The embedding model is not installed: the file ${name} is missing from its folder.`
      : `The embedding model cannot be loaded from its file ${name}, which may be damaged.`,
    error,
  );
}
