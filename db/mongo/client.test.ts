import { connect, createServer } from "node:net";
import { expect, inject, it } from "vitest";
import { openMongo, pingMongo } from "@/db/mongo/client";
import { findFreePort } from "@/tests/support/start-product";

it("fails at once while MongoDB is not there yet, and connects by itself when it comes", { timeout: 20_000 }, async () => {
  const real = new URL(inject("stores").mongodbUri);
  const port = await findFreePort();
  const later = new URL(real);
  later.port = String(port);
  const mongo = openMongo({ uri: later.toString(), kind: "request", databaseName: "reporunner_late" });
  const startedAt = performance.now();
  await expect(mongo.models.Workflow.countDocuments()).rejects.toThrow();
  expect(performance.now() - startedAt).toBeLessThan(1_500);

  const relay = createServer((socket) => socket.pipe(connect(Number(real.port), "127.0.0.1")).pipe(socket));
  await new Promise<void>((resolve) => relay.listen(port, "127.0.0.1", resolve));
  await expect.poll(() => pingMongo(mongo).catch(() => null), { timeout: 10_000 }).toEqual(expect.any(Number));
  await expect.poll(() => mongo.models.Workflow.countDocuments().catch(() => null), { timeout: 5_000 }).toBe(0);
  await mongo.close();
  relay.close();
});
