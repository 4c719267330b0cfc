import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { demoWorkflows } from "@/db/seed/content/workflows/demo-workflows";
import { createContext, type Runtime } from "@/lib/context";
import { importArticles } from "@/lib/operations/knowledge-import";
import { createWorkflow } from "@/lib/operations/workflows";

/** From the root of the checkout: the bundle that runs this lies elsewhere. */
const articlesFolder = "db/seed/content/articles";

/** A small believable organization, through the same operations as everything else. Returns one line for the terminal. */
export async function seedDemo({ runtime, organizationId }: { runtime: Runtime; organizationId: string }): Promise<string> {
  const context = createContext({ runtime, actor: { kind: "system", job: "seed", organizationId } });
  for (const workflow of demoWorkflows) await createWorkflow.execute(context, workflow);
  const names = (await readdir(articlesFolder)).filter((name) => name.endsWith(".md")).sort();
  const files = await Promise.all(names.map(async (name) => ({ name: `help/${name}`, content: new Uint8Array(await readFile(join(articlesFolder, name))) })));
  const { results } = await importArticles.execute(context, { files });
  const failed = results.filter(({ ok }) => !ok);
  if (failed.length > 0) throw new Error(`The demo article ${failed[0]?.name} was refused: ${failed[0]?.error}`);
  return `Demo: ${demoWorkflows.length} workflows, ${results.length} articles`;
}
