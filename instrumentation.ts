/** Once per web process: loads the embedding model, so that the first person to search does not wait for it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { runtime } = await import("@/lib/context");
  const { embedder, log } = runtime();
  embedder.embed(["warm up"]).catch((error: unknown) => log.warn({ err: error }, "the embedding model could not be loaded"));
}
