import { createServer } from "node:net";
import { Refusal } from "./refusal";

const REASONS: Record<string, string> = {
  EADDRINUSE: "is in use by another program: stop that, or set PORT to another number",
  EACCES: "may not be opened by this user: set PORT to a number above 1023",
  EADDRNOTAVAIL: "cannot be opened on this HOST, which is no address of this machine: set HOST to 127.0.0.1 or 0.0.0.0",
};

/** @throws Refusal with the way out */
export async function assertPortFree({ host, port }: { host: string; port: number }): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ host, port }, resolve);
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Refusal(`Port ${port} ${REASONS[code] ?? `cannot be opened (${code})`}.`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
