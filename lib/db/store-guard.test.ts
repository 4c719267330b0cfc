import { describe, expect, it } from "vitest";
import { createStoreGuard } from "@/lib/db/store-guard";

function refused(): Promise<never> {
  return Promise.reject(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }));
}

describe("createStoreGuard", () => {
  it("pays the time-out once, refuses at once for a second, then lets a single call try", async () => {
    let time = 1_000_000;
    let calls = 0;
    const guard = createStoreGuard({ store: "MongoDB", now: () => time });
    const call = () => {
      calls += 1;
      return refused();
    };
    await expect(guard.run(call)).rejects.toMatchObject({ code: "unavailable", message: expect.stringMatching(/^MongoDB has not answered since/) });
    await expect(guard.run(call)).rejects.toMatchObject({ code: "unavailable" });
    expect(calls).toBe(1);
    time += 1_001;
    await Promise.allSettled([guard.run(call), guard.run(call), guard.run(call)]);
    expect(calls).toBe(2);
    time += 1_001;
    expect(await guard.run(async () => "back")).toBe("back");
    expect(await guard.run(async () => "still")).toBe("still");
  });

  it("does not take a refusal of one query for a store that is away", async () => {
    const guard = createStoreGuard({ store: "PostgreSQL" });
    await expect(guard.run(() => Promise.reject(Object.assign(new Error("duplicate key"), { code: "23505" })))).rejects.toMatchObject({ code: "conflict" });
    expect(await guard.run(async () => 1)).toBe(1);
  });
});
