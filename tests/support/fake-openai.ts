import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** How the fake behaves: once per entry, in order, and properly when the list is empty. */
export type Behaviour =
  | "proper"
  | "401"
  | "400"
  | "404"
  | "429"
  | "500"
  | "half"
  | "short"
  | "wrong dimension"
  | "not a number"
  | "zeros"
  | "slow"
  | "shuffled";
export type FakeRequest = { model: string; input: string[]; dimensions: number | undefined; authorization: string | undefined };
export type FakeOpenAi = {
  /** What OPENAI_BASE_URL would be. */
  url: string;
  requests: FakeRequest[];
  behave: (...behaviours: Behaviour[]) => void;
  close: () => Promise<void>;
};

/** A server like OpenAI's embeddings endpoint at the outer edge: a fake, whose vectors mean nothing but that the same words lie near each other. */
export async function startFakeOpenAi(): Promise<FakeOpenAi> {
  const requests: FakeRequest[] = [];
  const pending: Behaviour[] = [];
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { model, input, dimensions, encoding_format: format } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const texts: string[] = [input].flat();
    const authorization = request.headers.authorization;
    requests.push({ model, input: texts, dimensions, authorization });
    const behaviour = pending.shift() ?? "proper";
    if (request.method !== "POST" || request.url !== "/v1/embeddings") return refuse(response, 404, "no such path");
    if (behaviour === "429") return refuse(response, 429, "slow down", { "retry-after": "0.3" });
    // As OpenAI does, it repeats the key: nothing of it may reach a log or an answer.
    if (/^(400|401|404|500)$/.test(behaviour)) return refuse(response, Number(behaviour), `Incorrect API key provided: ${authorization}`);
    if (behaviour === "slow") await sleep(3_000);
    const body = JSON.stringify({ object: "list", model, data: embedAll({ texts, size: dimensions ?? 1536, format, behaviour }) });
    response.writeHead(200, { "content-type": "application/json" });
    response.end(behaviour === "half" ? body.slice(0, body.length / 2) : body);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    behave: (...behaviours) => void pending.splice(0, pending.length, ...behaviours),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refuse(response: ServerResponse, status: number, message: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify({ error: { message, type: "fake", code: null } }));
}

function embedAll({ texts, size, format, behaviour }: { texts: string[]; size: number; format: string | undefined; behaviour: Behaviour }): unknown[] {
  const width = behaviour === "wrong dimension" ? 7 : size;
  const data = texts.map((text, index) => ({ object: "embedding", index, embedding: encode(vectorOf({ text, size: width, behaviour }), format) }));
  if (behaviour === "shuffled") data.reverse();
  return behaviour === "short" ? data.slice(1) : data;
}

/** A unit vector: each word adds to a place of its own. */
function vectorOf({ text, size, behaviour }: { text: string; size: number; behaviour: Behaviour }): (number | null)[] {
  const vector = Array.from({ length: size }, () => 0);
  if (behaviour === "zeros") return vector;
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? ["nothing"]) {
    const place = [...word].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % size, 7);
    vector[place] = (vector[place] ?? 0) + 1;
  }
  const length = Math.hypot(...vector);
  // JSON has no NaN: `null` stands where one was.
  return vector.map((value, index) => (behaviour === "not a number" && index === 3 ? null : value / length));
}

function encode(vector: (number | null)[], format: string | undefined): (number | null)[] | string {
  return format === "base64" ? Buffer.from(Float32Array.from(vector, (value) => value ?? Number.NaN).buffer).toString("base64") : vector;
}
