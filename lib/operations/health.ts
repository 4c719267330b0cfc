import { defineOperation } from "@/lib/operations/define-operation";
import { Health } from "@/lib/schemas/health";
import { NoInput } from "@/lib/schemas/nothing";

export const getHealth = defineOperation({
  name: "health.get",
  permission: "health:read",
  input: NoInput,
  output: Health,
  http: { method: "GET", path: "/health", tag: "health", summary: "Each store and the vector search, asked now" },
  run: (ctx) => ctx.health.check(),
});
