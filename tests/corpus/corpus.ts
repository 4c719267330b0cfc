import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const root = resolve(process.env.REPORUNNER_CORPUS ?? "../shared/data");

export function corpusFolder(folder: string): string {
  return join(root, folder);
}

/** Whether a folder of the corpus is there; says aloud where it is not, since its tests are then skipped. */
export function hasCorpus(folder: string): boolean {
  const isThere = existsSync(join(root, folder));
  if (!isThere) process.stderr.write(`SKIPPED: there is no ${folder} at ${root}: set REPORUNNER_CORPUS\n`);
  return isThere;
}

/** All files below a folder whose name ends so, with their path from there, by name. */
export async function readCorpus(folder: string, ending: string): Promise<{ name: string; content: Uint8Array }[]> {
  const names = (await readdir(join(root, folder), { recursive: true })).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(names.map(async (name) => ({ name, content: new Uint8Array(await readFile(join(root, folder, name))) })));
}
