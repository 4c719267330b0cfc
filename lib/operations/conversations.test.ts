import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context, Runtime } from "@/lib/context";
import {
  addMessage,
  deleteConversation,
  getConversation,
  getConversationFacets,
  importMessages,
  listConversations,
  setMessageFeedback,
} from "@/lib/operations/conversations";
import { createWorkflow } from "@/lib/operations/workflows";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, "0")}:00.000Z`;
const question = { userId: "ada", messageType: "user", content: "How do I retry a failed run?" } as const;
const answer = {
  userId: "ada",
  messageType: "assistant",
  content: "Open the run and choose **Retry**.",
  model: "gpt-4o-mini",
  promptTokens: 120,
  completionTokens: 40,
  costUsd: 0.0001,
  latencyMs: 900,
} as const;
const read = (context: Context, sessionId: string) => getConversation.execute(context, { sessionId });

/** The figures as the messages themselves have them. */
async function countAgain(organizationId: string, sessionId: string) {
  const client = await runtime.stores.postgres.pool.connect();
  try {
    await client.query(`begin; set local app.organization_id = '${organizationId}'`);
    const { rows } = await client.query(
      `select count(*)::int as "messageCount", sum(coalesce(prompt_tokens, 0) + coalesce(completion_tokens, 0))::int as "totalTokens",
        sum(coalesce(cost_usd, 0))::float8 as "costUsd", avg(latency_ms)::float8 as "averageLatencyMs",
        (count(*) filter (where rating = 1))::int as "positiveCount", (count(*) filter (where rating = -1))::int as "negativeCount"
       from ai_conversations where session_id = $1`,
      [sessionId],
    );
    await client.query("rollback");
    return rows[0];
  } finally {
    client.release();
  }
}

describe("a message", () => {
  it("makes its session and keeps its figures", async () => {
    const context = makeContext({ runtime });
    const { workflowId } = await createWorkflow.execute(context, { name: "Support" });
    const first = await addMessage.execute(context, { sessionId: "chat:1", ...question, workflowId, createdAt: at(1) });
    expect(first).toMatchObject({ messageType: "user", model: null, rating: null, metadata: {}, createdAt: at(1) });
    await addMessage.execute(context, { sessionId: "chat:1", ...answer, userId: "somebody else", title: "Too late", createdAt: at(2) });
    await addMessage.execute(context, { sessionId: "chat:1", ...answer, costUsd: 0.0002, latencyMs: 1_100, createdAt: at(3) });
    expect(await read(context, "chat:1")).toMatchObject({
      title: "How do I retry a failed run?",
      userId: "ada",
      workflowId,
      workflowName: "Support",
      model: "gpt-4o-mini",
      messageCount: 3,
      totalTokens: 320,
      costUsd: 0.0003,
      averageLatencyMs: 1_000,
      lastMessage: answer.content,
      startedAt: at(1),
      lastMessageAt: at(3),
      messages: [{ messageId: first.messageId }, { promptTokens: 120 }, { costUsd: 0.0002 }],
      nextCursor: null,
    });
  });

  it("names the session by the first user's words, cut at a word, unless a title is given", async () => {
    const context = makeContext({ runtime });
    await addMessage.execute(context, { sessionId: "s", ...question, messageType: "system", content: "You are kind." });
    expect((await read(context, "s")).title).toBe("");
    await addMessage.execute(context, { sessionId: "s", ...question, content: `  Please\n\n${"look ".repeat(30)}` });
    expect((await read(context, "s")).title).toBe(`Please${" look".repeat(14)}…`);
    await addMessage.execute(context, { sessionId: "code", ...question, content: "What is this?\n```\nerror\n```" });
    expect((await read(context, "code")).title).toBe("What is this?");
    await addMessage.execute(context, { sessionId: "given", ...question, title: "A title" });
    expect((await read(context, "given")).title).toBe("A title");
    await addMessage.execute(context, { sessionId: "long", ...question, content: "😀".repeat(200) });
    expect((await read(context, "long")).title).toBe(`${"😀".repeat(39)}…`);
  });

  it("of the past leaves the latest one, the model and the start right", async () => {
    const context = makeContext({ runtime });
    await addMessage.execute(context, { sessionId: "s", ...answer, model: "new", content: "third", createdAt: at(30) });
    await addMessage.execute(context, { sessionId: "s", ...answer, model: null, content: "fourth", createdAt: at(40) });
    await addMessage.execute(context, { sessionId: "s", ...answer, model: "old", content: "first", createdAt: at(10) });
    await addMessage.execute(context, { sessionId: "s", ...question, content: "second", createdAt: at(20) });
    const session = await read(context, "s");
    expect(session).toMatchObject({ model: "new", lastMessage: "fourth", startedAt: at(10), lastMessageAt: at(40), messageCount: 4 });
    expect(session.messages.map(({ content }) => content)).toEqual(["first", "second", "third", "fourth"]);
  });

  it("is counted once, however many come at the same time", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime, organizationId });
    const all = Array.from({ length: 60 }, (_, index) => ({ ...answer, content: `answer ${index}`, costUsd: 0.1, latencyMs: index }));
    const added: Awaited<ReturnType<typeof addMessage.execute>>[] = [];
    // Twelve at once are as many as there are connections: more would wait for one, which is another matter.
    for (let start = 0; start < all.length; start += 12)
      added.push(...(await Promise.all(all.slice(start, start + 12).map((message) => addMessage.execute(context, { sessionId: "busy", ...message })))));
    const session = await read(context, "busy");
    expect(session).toMatchObject({ messageCount: 60, totalTokens: 60 * 160, costUsd: 6, averageLatencyMs: 29.5 });
    expect(session).toMatchObject(await countAgain(organizationId, "busy"));
    const last = added.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || Number(a.messageId) - Number(b.messageId)).at(-1);
    expect(session).toMatchObject({ lastMessage: last?.content, lastMessageAt: last?.createdAt });
  });

  it("keeps what is hostile as it is, and refuses what cannot be kept", async () => {
    const context = makeContext({ runtime });
    const content = `<script>alert(1)</script>'; drop table ai_sessions; -- \\u0000 ${"x".repeat(10)}`;
    const metadata = { "a.b": { $gt: 1 }, __proto: [null, 1.5, "é😀"] };
    await addMessage.execute(context, { sessionId: "h", ...question, content, metadata });
    expect((await read(context, "h")).messages).toMatchObject([{ content, metadata }]);
    const bad = [
      { content: "a\u0000b" },
      { content: "" },
      { content: "x".repeat(200_001) },
      { metadata: { a: "\ud83d" } },
      { metadata: { "a\u0000": 1 } },
      { metadata: { a: "x".repeat(300_000) } },
      { userId: "a\u0000" },
      { title: "a\u0000" },
      { costUsd: -1 },
      { latencyMs: 0.5 },
      { createdAt: "yesterday" },
      { createdAt: "2999-01-01T00:00:00Z" },
      { messageType: "robot" },
    ];
    for (const wrong of bad)
      await expect(addMessage.execute(context, { sessionId: "h", ...question, ...wrong }), JSON.stringify(wrong).slice(0, 60)).rejects.toMatchObject({
        code: "bad_request",
      });
    for (const sessionId of ["", ".", "..", "facets", "a/b", "a b", "a\n", "x".repeat(256)])
      await expect(addMessage.execute(context, { sessionId, ...question }), JSON.stringify(sessionId)).rejects.toMatchObject({ code: "bad_request" });
    expect((await read(context, "h")).messageCount).toBe(1);
  });
});

describe("history", () => {
  it("comes in by up to 500 turns, in the order of time, all or none", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime, organizationId });
    const messages = Array.from({ length: 500 }, (_, index) => ({
      messageType: index % 2 === 0 ? ("user" as const) : ("assistant" as const),
      content: `turn ${index}`,
      costUsd: 0.00000001,
      latencyMs: index % 2 === 0 ? null : 100,
      createdAt: new Date(Date.parse(at(0)) + Math.floor(index / 2) * 1_000).toISOString(),
    }));
    const mixed = [...messages.slice(250), ...messages.slice(0, 250)];
    const session = await importMessages.execute(context, { sessionId: "history", userId: "ada", messages: mixed });
    expect(session).toMatchObject({ title: "turn 0", messageCount: 500, costUsd: 0.000005, averageLatencyMs: 100, lastMessage: "turn 499", startedAt: at(0) });
    expect(session).toMatchObject(await countAgain(organizationId, "history"));

    const contents: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof read>> = await getConversation.execute(context, { sessionId: "history", limit: 33, ...(cursor ? { cursor } : {}) });
      contents.push(...page.messages.map(({ content }) => content));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(contents).toEqual(messages.map(({ content }) => content));

    const wrong = [...messages.slice(0, 3), { messageType: "user" as const, content: "" }];
    await expect(importMessages.execute(context, { sessionId: "none", userId: "ada", messages: wrong })).rejects.toMatchObject({
      code: "bad_request",
      details: [{ path: "messages.3.content" }],
    });
    await expect(importMessages.execute(context, { sessionId: "none", userId: "ada", messages: [...messages, ...messages] })).rejects.toMatchObject({
      code: "bad_request",
    });
    await expect(read(context, "none")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("feedback", () => {
  it("counts once, changes, and is taken back", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime, organizationId });
    const [one, two] = [await addMessage.execute(context, { sessionId: "s", ...answer }), await addMessage.execute(context, { sessionId: "s", ...answer })];
    const rate = (messageId: string, rating: 1 | -1 | null, comment?: string) =>
      setMessageFeedback.execute(context, { sessionId: "s", messageId, rating, ...(comment === undefined ? {} : { comment }) });
    await Promise.all([rate(one.messageId, 1), rate(one.messageId, 1), rate(one.messageId, 1), rate(two.messageId, -1, "wrong")]);
    expect(await read(context, "s")).toMatchObject({ positiveCount: 1, negativeCount: 1, messages: [{ rating: 1 }, { rating: -1, comment: "wrong" }] });
    expect(await rate(one.messageId, -1, "on reflection")).toMatchObject({ rating: -1, comment: "on reflection" });
    expect(await read(context, "s")).toMatchObject({ positiveCount: 0, negativeCount: 2 });
    expect(await rate(one.messageId, null)).toMatchObject({ rating: null, comment: null });
    expect(await read(context, "s")).toMatchObject(await countAgain(organizationId, "s"));
    await addMessage.execute(context, { sessionId: "other", ...answer });
    await expect(setMessageFeedback.execute(context, { sessionId: "other", messageId: one.messageId, rating: 1 })).rejects.toMatchObject({ code: "not_found" });
    await expect(setMessageFeedback.execute(context, { sessionId: "s", messageId: "x", rating: 1 })).rejects.toMatchObject({ code: "bad_request" });
  });
});

describe("the list", () => {
  it("has the latest message first, in pages that neither lose nor repeat, equal times included", async () => {
    const context = makeContext({ runtime });
    const ids = Array.from({ length: 25 }, (_, index) => `thread:${index}_${index % 3}.a`);
    await Promise.all(ids.map((sessionId, index) => addMessage.execute(context, { sessionId, ...question, createdAt: at(Math.floor(index / 10)) })));
    const seen: string[] = [];
    const times: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listConversations.execute>> = await listConversations.execute(context, { limit: 4, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ sessionId }) => sessionId));
      times.push(...page.items.map(({ lastMessageAt }) => lastMessageAt));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(times).toEqual(times.toSorted().toReversed());
    await expect(listConversations.execute(context, { cursor: "nonsense" })).rejects.toMatchObject({ code: "bad_request" });
  });

  it("is narrowed by each filter and finds by the words of any message or a part of the title", async () => {
    const context = makeContext({ runtime });
    const { workflowId } = await createWorkflow.execute(context, { name: "Billing" });
    await addMessage.execute(context, { sessionId: "a", ...question, createdAt: at(1) });
    const rated = await addMessage.execute(context, { sessionId: "a", ...answer, createdAt: at(2) });
    await addMessage.execute(context, { sessionId: "b", ...question, userId: "ben", workflowId, content: "Where are my invoices?", createdAt: at(3) });
    await addMessage.execute(context, { sessionId: "c", ...question, title: "Re: Ünïcode 100%_x", content: "Hello", createdAt: at(4) });
    await setMessageFeedback.execute(context, { sessionId: "a", messageId: rated.messageId, rating: 1 });
    const find = async (filter: object) => (await listConversations.execute(context, filter)).items.map(({ sessionId }) => sessionId);
    expect(await find({})).toEqual(["c", "b", "a"]);
    expect(await find({ userId: "ben" })).toEqual(["b"]);
    expect(await find({ workflowId })).toEqual(["b"]);
    expect(await find({ model: "gpt-4o-mini" })).toEqual(["a"]);
    expect(await find({ rating: "positive" })).toEqual(["a"]);
    expect(await find({ rating: "negative" })).toEqual([]);
    expect(await find({ rating: "none" })).toEqual(["c", "b"]);
    expect(await find({ startedAfter: at(3) })).toEqual(["c", "b"]);
    expect(await find({ startedBefore: at(3) })).toEqual(["a"]);
    expect(await find({ startedAfter: at(2) })).toEqual(["c", "b"]);
    expect(await find({ activeAfter: at(2) })).toEqual(["c", "b", "a"]);
    expect(await find({ activeAfter: at(3) })).toEqual(["c", "b"]);
    expect(await find({ startedAfter: at(3), startedBefore: at(4) })).toEqual(["b"]);
    expect(await find({ q: "retrying fails" })).toEqual(["a"]);
    const matchOf = async (q: string) => (await listConversations.execute(context, { q })).items.map(({ match }) => match);
    expect(await matchOf("choose")).toEqual([{ messageId: rated.messageId, text: expect.stringContaining("choose **Retry") }]);
    expect(await matchOf("100%_")).toEqual([null]);
    expect((await listConversations.execute(context, {})).items[0]?.match).toBeNull();
    expect(await find({ q: "invoice" })).toEqual(["b"]);
    expect(await find({ q: "invoice", userId: "ada" })).toEqual([]);
    expect(await find({ q: "ünï" })).toEqual(["c"]);
    expect(await find({ q: "100%_" })).toEqual(["c"]);
    expect(await find({ q: "%" })).toEqual(["c"]);
    expect(await find({ q: "' & | ! ( :*" })).toEqual([]);
    expect(await getConversationFacets.execute(context, {})).toEqual({
      total: 3,
      models: [{ model: "gpt-4o-mini", count: 1 }],
      workflows: [{ workflowId, workflowName: "Billing", count: 1 }],
      users: [
        { userId: "ada", count: 2 },
        { userId: "ben", count: 1 },
      ],
    });
    for (const wrong of [{ workflowId: "x" }, { rating: "fine" }, { q: "\u0000" }, { startedAfter: "now" }, { userId: "" }])
      await expect(listConversations.execute(context, wrong), JSON.stringify(wrong)).rejects.toMatchObject({ code: "bad_request" });
  });
});

describe("another organization", () => {
  it("sees nothing, changes nothing, and keeps a session of the same name apart", async () => {
    const context = makeContext({ runtime });
    const stranger = makeContext({ runtime });
    const { messageId } = await addMessage.execute(context, { sessionId: "same", ...answer });
    await expect(read(stranger, "same")).rejects.toMatchObject({ code: "not_found" });
    await expect(setMessageFeedback.execute(stranger, { sessionId: "same", messageId, rating: 1 })).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteConversation.execute(stranger, { sessionId: "same" })).rejects.toMatchObject({ code: "not_found" });
    expect((await listConversations.execute(stranger, { q: "retry" })).items).toEqual([]);
    expect((await getConversationFacets.execute(stranger, {})).total).toBe(0);
    expect(await stranger.db.postgres.aiConversations.findByIds({ sessionIds: ["same"] })).toEqual([]);
    expect((await stranger.db.postgres.aiConversations.findMessages({ sessionId: "same", limit: 10 })).items).toEqual([]);
    await addMessage.execute(stranger, { sessionId: "same", ...question, content: "Mine" });
    expect(await read(stranger, "same")).toMatchObject({ messageCount: 1, title: "Mine" });
    expect(await read(context, "same")).toMatchObject({ messageCount: 1, messages: [{ rating: null }] });
    await deleteConversation.execute(context, { sessionId: "same" });
    await expect(read(context, "same")).rejects.toMatchObject({ code: "not_found" });
    expect(await read(stranger, "same")).toMatchObject({ messageCount: 1 });
  });

  it("needs the right to write", async () => {
    const reader = makeContext({ runtime, scopes: ["conversation:read"] });
    expect((await listConversations.execute(reader, {})).items).toEqual([]);
    for (const operation of [addMessage, importMessages, setMessageFeedback, deleteConversation])
      await expect(operation.execute(reader, {}), operation.name).rejects.toMatchObject({ code: "forbidden" });
  });
});
