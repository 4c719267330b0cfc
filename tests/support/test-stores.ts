export type TestStores = { mongodbUri: string; databaseUrl: string; redisUrl: string; embeddingModelDir: string };

export const templateDatabase = "reporunner_template";

export function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}
