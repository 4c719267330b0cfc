import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as importRoute } from "@/app/api/v1/conversations/[sessionId]/messages/import/route";
import { GET as getRoute } from "@/app/api/v1/conversations/[sessionId]/route";
import { GET as listRoute } from "@/app/api/v1/conversations/route";
import type { Runtime } from "@/lib/context";
import { hasCorpus, readCorpus } from "@/tests/corpus/corpus";
import { call, createKey, useRuntime } from "@/tests/support/api";
import { openTestRuntime } from "@/tests/support/test-runtime";

type Dialogue = { dialogue_id: string; services: string[]; turns: { speaker: "USER" | "SYSTEM"; utterance: string }[] };
type Thread = { messageCount: number; title: string; messages: { content: string; messageType: string }[]; nextCursor: string | null };

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
  useRuntime(runtime);
});
afterAll(() => runtime.close());

describe.skipIf(!hasCorpus("dialogues"))("the dialogues of somebody else", () => {
  it("come in by the API, every turn in its order, and are found by their words", { timeout: 120_000 }, async () => {
    const secret = await createKey({ runtime });
    const [file] = await readCorpus("dialogues", ".json");
    const dialogues: Dialogue[] = JSON.parse(new TextDecoder().decode(file?.content));
    expect(dialogues).toHaveLength(128);

    for (const [day, { dialogue_id: sessionId, services, turns }] of dialogues.entries()) {
      const messages = turns.map(({ speaker, utterance }, turn) => ({
        messageType: speaker === "USER" ? "user" : "assistant",
        content: utterance,
        metadata: { services },
        createdAt: new Date(Date.UTC(2026, 0, 1 + day, 9, turn)).toISOString(),
      }));
      const answer = await call(importRoute, { method: "POST", path: "/", params: { sessionId }, secret, json: { userId: "corpus", messages } });
      expect(answer, sessionId).toMatchObject({ status: 201, body: { sessionId, messageCount: turns.length, lastMessage: turns.at(-1)?.utterance } });
    }

    for (const { dialogue_id: sessionId, turns } of dialogues) {
      const answer = await call(getRoute, { method: "GET", path: "/?limit=200", params: { sessionId }, secret });
      const thread = answer.body as Thread;
      expect(thread.messages.map(({ content }) => content)).toEqual(turns.map(({ utterance }) => utterance));
      expect(thread).toMatchObject({ messageCount: turns.length, nextCursor: null });
    }

    const list = await call(listRoute, { method: "GET", path: "/?limit=200", secret });
    expect(list.body.items).toMatchObject(dialogues.toReversed().map(({ dialogue_id: sessionId }) => ({ sessionId, userId: "corpus" })));
    const withSushi = dialogues.filter(({ turns }) => turns.some(({ utterance }) => /\bsushi\b/i.test(utterance))).map(({ dialogue_id }) => dialogue_id);
    expect(withSushi.length).toBeGreaterThan(0);
    const found = await call(listRoute, { method: "GET", path: "/?limit=200&q=sushi", secret });
    expect((found.body.items as { sessionId: string }[]).map(({ sessionId }) => sessionId).sort()).toEqual(withSushi.sort());
  });
});
