import { get } from "node:http";

const LIMIT_MS = 5_000;

/** Null when the address answers 200, else what is wrong. */
export function probe(url: string, signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    // No agent: a connection kept open would hold up the site's orderly end.
    const request = get(url, { agent: false, signal, timeout: LIMIT_MS }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        body = (body + text).slice(0, 500);
      });
      response.once("close", () => resolve(response.statusCode === 200 ? null : `the site (${response.statusCode} ${body})`));
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve("the site, which does not answer"));
  });
}
