import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as addMessageRoute } from "@/app/api/v1/conversations/[sessionId]/messages/route";
import { GET as listConversationsRoute } from "@/app/api/v1/conversations/route";
import { POST as createEmbeddingRoute } from "@/app/api/v1/embeddings/route";
import { GET as getArticleRoute } from "@/app/api/v1/knowledge/articles/[articleId]/route";
import { POST as createArticleRoute, GET as listArticlesRoute } from "@/app/api/v1/knowledge/articles/route";
import { POST as importArticlesRoute } from "@/app/api/v1/knowledge/import/route";
import { GET as searchRoute } from "@/app/api/v1/search/route";
import { DELETE as deleteRoute, GET as getRoute, PATCH as updateRoute } from "@/app/api/v1/workflows/[workflowId]/route";
import { POST as importRoute } from "@/app/api/v1/workflows/import/route";
import { POST as createRoute, GET as listRoute } from "@/app/api/v1/workflows/route";
import type { Runtime } from "@/lib/context";
import { type Call, call, createKey, useRuntime } from "@/tests/support/api";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
let secret: string;
const organizationId = newObjectId();
beforeAll(async () => {
  runtime = await openTestRuntime();
  useRuntime(runtime);
  secret = await createKey({ runtime, organizationId });
});
afterAll(() => runtime.close());

const json = { "content-type": "application/json" };
const deep = `${'{"a":'.repeat(400)}1${"}".repeat(400)}`;

type Case = [what: string, handler: typeof listRoute, request: Call & { method: string; path: string }, status: number, says: RegExp];
const cases: Case[] = [
  ["malformed JSON", createRoute, { method: "POST", path: "/", body: '{"name":', headers: json }, 400, /not JSON/],
  ["no body", createRoute, { method: "POST", path: "/", headers: json, body: "" }, 400, /not JSON/],
  ["a list for an object", createRoute, { method: "POST", path: "/", json: [] }, 400, /JSON object/],
  ["text that is not UTF-8", createRoute, { method: "POST", path: "/", body: new Uint8Array([0x7b, 0xff, 0x7d]), headers: json }, 400, /UTF-8/],
  [
    "another content type",
    createRoute,
    { method: "POST", path: "/", body: "name=x", headers: { "content-type": "application/x-www-form-urlencoded" } },
    415,
    /application\/json/,
  ],
  ["an unknown field", createRoute, { method: "POST", path: "/", json: { name: "x", organizationId: newObjectId() } }, 400, /organizationId/],
  ["an operator for a name", createRoute, { method: "POST", path: "/", json: { name: { $gt: "" } } }, 400, /name/],
  ["an oversize body", createArticleRoute, { method: "POST", path: "/", json: { title: "x", content: "y".repeat(5 * 1024 * 1024) } }, 413, /larger than/],
  [
    "a field that MongoDB cannot keep",
    createRoute,
    { method: "POST", path: "/", json: { name: "x", settings: { _bsontype: "ObjectId" } } },
    400,
    /cannot be stored/,
  ],
  ["bottomless nesting", createRoute, { method: "POST", path: "/", body: `{"name":"x","settings":${deep}}`, headers: json }, 400, /nest deeper/],
  ["a bad cursor", listRoute, { method: "GET", path: "/?cursor=%2e%2e" }, 400, /cursor/],
  ["a limit of a thousand million", listRoute, { method: "GET", path: "/?limit=1e9" }, 400, /limit/],
  ["an operator in the query", listRoute, { method: "GET", path: "/?isActive[$ne]=true" }, 400, /isActive\[\$ne\]/],
  ["a repeated scalar", listRoute, { method: "GET", path: "/?q=a&q=b" }, 400, /q/],
  ["a malformed id", getRoute, { method: "GET", path: "/", params: { workflowId: "../../etc" } }, 400, /workflowId/],
  ["a foreign id", getRoute, { method: "GET", path: "/", params: { workflowId: newObjectId() } }, 404, /no such workflow/],
  ["a foreign id to change", updateRoute, { method: "PATCH", path: "/", params: { workflowId: newObjectId() }, json: { name: "x" } }, 404, /no such workflow/],
  ["a foreign id to delete", deleteRoute, { method: "DELETE", path: "/", params: { workflowId: newObjectId() } }, 404, /no such workflow/],
  [
    "an id in the body beside the path's",
    updateRoute,
    { method: "PATCH", path: "/", params: { workflowId: "x" }, json: { workflowId: newObjectId() } },
    400,
    /workflowId/,
  ],
  ["an article's id beyond any number", getArticleRoute, { method: "GET", path: "/", params: { articleId: "99999999999999999999" } }, 400, /articleId/],
  ["an article without text", createArticleRoute, { method: "POST", path: "/", json: { title: "x", content: "" } }, 400, /content/],
  ["an article with NUL", createArticleRoute, { method: "POST", path: "/", json: { title: "x", content: "a\u0000b" } }, 400, /NUL/],
  ["NUL in a search", listArticlesRoute, { method: "GET", path: "/?q=%00" }, 400, /NUL/],
  [
    "a message without a type",
    addMessageRoute,
    { method: "POST", path: "/", params: { sessionId: "s" }, json: { userId: "a", content: "x" } },
    400,
    /messageType/,
  ],
  [
    "a session's id with a slash",
    addMessageRoute,
    { method: "POST", path: "/", params: { sessionId: "a/b" }, json: { userId: "a", messageType: "user", content: "x" } },
    400,
    /sessionId/,
  ],
  [
    "another list's cursor",
    listConversationsRoute,
    { method: "GET", path: `/?cursor=${Buffer.from('["2026-01-01T00:00:00Z","a b"]').toString("base64url")}` },
    400,
    /cursor/,
  ],
  ["an empty question", searchRoute, { method: "GET", path: "/?q=%20" }, 400, /q/],
  ["an unknown mode", searchRoute, { method: "GET", path: "/?q=x&mode=magic" }, 400, /mode/],
  [
    "a vector of another dimension",
    createEmbeddingRoute,
    { method: "POST", path: "/", json: { contentId: "a", contentType: "t", embedding: [1, 2, 3] } },
    400,
    /384 dimensions/,
  ],
  [
    "an all-zero vector",
    createEmbeddingRoute,
    { method: "POST", path: "/", json: { contentId: "a", contentType: "t", embedding: Array.from({ length: 384 }, () => 0) } },
    400,
    /no direction/,
  ],
  [
    "text and vector at once",
    createEmbeddingRoute,
    { method: "POST", path: "/", json: { contentId: "a", contentType: "t", text: "x", embedding: [1] } },
    400,
    /either/,
  ],
  ["an import without multipart", importArticlesRoute, { method: "POST", path: "/", json: {} }, 415, /multipart/],
  [
    "a broken multipart body",
    importArticlesRoute,
    { method: "POST", path: "/", body: "--x\r\nnonsense", headers: { "content-type": "multipart/form-data; boundary=x" } },
    400,
    /malformed/,
  ],
];

describe("bad input", () => {
  it.each(cases)("%s", async (...[, handler, request, status, says]) => {
    const answer = await call(handler, { secret, ...request });
    expect(answer).toMatchObject({ status, body: { status, code: expect.any(String), requestId: expect.any(String), title: expect.any(String) } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.stringify(answer.body)).toMatch(says);
    expect(JSON.stringify(answer.body)).not.toMatch(/at \w+ \(|node_modules|Mongo|postgres:/);
  });

  it("half-saves nothing", async () => {
    const { db } = makeContext({ runtime, organizationId });
    expect((await db.mongo.workflows.countFacets()).total).toBe(0);
    expect((await db.postgres.knowledgeBase.readStatistics()).articles).toBe(0);
  });

  it("asks who it is before it reads the body", async () => {
    const answer = await call(createRoute, { method: "POST", path: "/", body: "{", headers: json, secret: null });
    expect(answer).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
    expect((await call(listRoute, { method: "GET", path: "/", secret: "rr_wrongwrongwrongwrongwrong" })).status).toBe(401);
    expect((await call(listRoute, { method: "GET", path: "/", headers: { authorization: "Basic eDp5" } })).status).toBe(401);
  });

  it("reports a bad file beside a good one", async () => {
    const body = new FormData();
    const files: [string, BlobPart][] = [
      ["good.md", "# Good\n\nText."],
      ["empty.md", ""],
      ["binary.md", new Uint8Array([0, 1, 2, 255])],
      ["picture.png", new Uint8Array([137, 80])],
      ["huge.md", "x".repeat(3 * 1024 * 1024)],
    ];
    for (const [name, content] of files) body.append("files", new File([content], name));
    const own = await createKey({ runtime });
    const answer = await call(importArticlesRoute, { method: "POST", path: "/", body, secret: own });
    expect(answer.body.results).toMatchObject([
      { name: "good.md", ok: true, outcome: "created" },
      { ok: false, error: expect.any(String) },
      { ok: false, error: expect.any(String) },
      { ok: false, error: expect.any(String) },
      { ok: false, error: expect.any(String) },
    ]);
  });

  it("keeps an edge to a missing node and reports what is no workflow", async () => {
    const own = await createKey({ runtime });
    const workflow = {
      nodes: [{ name: "A", type: "n8n-nodes-base.set", position: [0, 0], parameters: {} }],
      connections: { A: { main: [[{ node: "Gone", type: "main", index: 0 }]] } },
    };
    const one = await call(importRoute, { method: "POST", path: "/", json: workflow, secret: own });
    expect(one.body.results).toMatchObject([
      { ok: true, nodeCount: 1, edgeCount: 1, warnings: expect.arrayContaining([expect.stringMatching(/not in the file: "Gone"/)]) },
    ]);
    const none = await call(importRoute, { method: "POST", path: "/", json: { hello: 1 }, secret: own });
    expect(none).toMatchObject({ status: 200, body: { results: [{ ok: false, error: expect.stringMatching(/no list of nodes/) }] } });
  });
});
