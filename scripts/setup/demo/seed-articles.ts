import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "@/lib/context";
import { importArticles } from "@/lib/operations/knowledge-import";

/** From the root of the checkout: the bundle that runs this lies elsewhere. */
const articlesFolder = "db/seed/content/articles";

/** The articles of these folders. Answers with their number. @throws where one is refused */
export async function seedArticles(context: Context, folders: readonly string[]): Promise<number> {
  const files = (await Promise.all(folders.map(readFolder))).flat();
  const { results } = await importArticles.execute(context, { files });
  const failed = results.find(({ ok }) => !ok);
  if (failed) throw new Error(`The demo article ${failed.name} was refused: ${failed.error}`);
  return results.length;
}

async function readFolder(name: string): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }[]> {
  const folder = join(articlesFolder, name);
  const names = (await readdir(folder)).filter((file) => file.endsWith(".md")).sort();
  return Promise.all(names.map(async (file) => ({ name: `help/${file}`, content: new Uint8Array(await readFile(join(folder, file))) })));
}
