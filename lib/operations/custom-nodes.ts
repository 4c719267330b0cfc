import { notFound } from "@/lib/errors";
import { defineOperation } from "@/lib/operations/define-operation";
import { CreateCustomNodeInput, CustomNode, CustomNodePage, CustomNodeRef, ListCustomNodesInput, UpdateCustomNodeInput } from "@/lib/schemas/custom-node";
import { Nothing } from "@/lib/schemas/nothing";

const tag = "platform";
const bodyBytesMax = 2 * 1024 * 1024;

export const listCustomNodes = defineOperation({
  name: "node.list",
  permission: "node:read",
  input: ListCustomNodesInput,
  output: CustomNodePage,
  http: { method: "GET", path: "/nodes", tag, summary: "List custom node definitions, newest first" },
  run: (ctx, input) => ctx.db.mongo.nodes.findPage(input),
});

export const getCustomNode = defineOperation({
  name: "node.get",
  permission: "node:read",
  input: CustomNodeRef,
  output: CustomNode,
  http: { method: "GET", path: "/nodes/{customNodeId}", tag, summary: "Read one node definition with its schema and documentation" },
  async run(ctx, ref) {
    const node = await ctx.db.mongo.nodes.findById(ref);
    if (node === null) throw notFound("node definition");
    return node;
  },
});

export const createCustomNode = defineOperation({
  name: "node.create",
  permission: "node:write",
  input: CreateCustomNodeInput,
  output: CustomNode,
  http: { method: "POST", path: "/nodes", status: 201, idempotency: "mongodb", tag, summary: "Define a version of a node type", bodyBytesMax },
  run: (ctx, input) => ctx.db.mongo.nodes.insert(input),
});

export const updateCustomNode = defineOperation({
  name: "node.update",
  permission: "node:write",
  input: UpdateCustomNodeInput,
  output: CustomNode,
  http: { method: "PATCH", path: "/nodes/{customNodeId}", tag, summary: "Change the named fields; type and version stay", bodyBytesMax },
  async run(ctx, { customNodeId, ...changes }) {
    const node = await ctx.db.mongo.nodes.update({ customNodeId, changes });
    if (node === null) throw notFound("node definition");
    return node;
  },
});

export const deleteCustomNode = defineOperation({
  name: "node.delete",
  permission: "node:write",
  input: CustomNodeRef,
  output: Nothing,
  http: { method: "DELETE", path: "/nodes/{customNodeId}", status: 204, tag, summary: "Delete a node definition; workflows that use it stay" },
  async run(ctx, ref) {
    if (!(await ctx.db.mongo.nodes.remove(ref))) throw notFound("node definition");
    return null;
  },
});
