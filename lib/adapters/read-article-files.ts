import { readFiles } from "@/lib/adapters/read-body";

export async function readArticleFiles(request: Request, bytesMax: number): Promise<unknown> {
  return { files: await readFiles(request, bytesMax) };
}
