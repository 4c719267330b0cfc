import { randomInt } from "node:crypto";
import { createServer } from "node:net";

// Below the range from which Linux takes outgoing ports (32768-60999), so that a remembered port is rarely lost to a client.
const FIRST_PORT = 20_000;
const LAST_PORT = 32_000;

function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

export async function choosePort(remembered: number | undefined, taken: ReadonlySet<number>): Promise<number> {
  if (remembered && !taken.has(remembered) && (await isPortFree(remembered))) return remembered;
  for (;;) {
    const port = randomInt(FIRST_PORT, LAST_PORT);
    if (!taken.has(port) && (await isPortFree(port))) return port;
  }
}
