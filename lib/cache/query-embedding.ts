import { z } from "zod";
import { type Cache, cached } from "@/lib/cache/cache";
import { cacheKeys } from "@/lib/cache/keys";
import { unavailable } from "@/lib/errors";

const Vector = z.array(z.number());
const keptSeconds = 86_400;

/** One embedding per distinct query text: the model takes longer than the search does. */
export function createEmbedQuery({
  embed,
  cache,
  modelId,
}: {
  embed: (texts: string[]) => Promise<number[][]>;
  cache: Cache;
  modelId: number;
}): (text: string) => Promise<number[]> {
  return (text) =>
    cached({
      cache,
      key: cacheKeys.queryEmbedding({ modelId, text }),
      ttlSeconds: keptSeconds,
      schema: Vector,
      load: async () => {
        const [vector] = await embed([text]);
        if (vector === undefined) throw unavailable("The embedding model gave no answer.");
        return vector;
      },
    });
}
