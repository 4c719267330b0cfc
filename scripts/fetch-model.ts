import { cp } from "node:fs/promises";
import { ensureModelFiles } from "@/db/engines/model-files";

/** `fetch-model <folder>`: the embedding model's two files into a folder, for an image. */
const [, , target] = process.argv;
if (target === undefined) throw new Error("Name the folder.");
const { embeddingModelDir } = await ensureModelFiles((message) => process.stdout.write(`${message}\n`));
await cp(embeddingModelDir, target, { recursive: true });
