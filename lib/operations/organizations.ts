import { AppError, isAppError } from "@/lib/errors";
import { defineOperation } from "@/lib/operations/define-operation";
import { NoInput } from "@/lib/schemas/nothing";
import { CreateOrganizationInput, MembershipList, Organization } from "@/lib/schemas/organization";

const tag = "platform";

export const listMyOrganizations = defineOperation({
  name: "organization.list-mine",
  permission: "signed-in",
  input: NoInput,
  output: MembershipList,
  http: { method: "GET", path: "/organizations", tag, summary: "The organizations you are a member of" },
  run: async (ctx) => ({ items: ctx.actor.kind === "user" ? ctx.actor.memberships : [] }),
});

export const createOrganization = defineOperation({
  name: "organization.create",
  permission: "signed-in",
  input: CreateOrganizationInput,
  output: Organization,
  http: { method: "POST", path: "/organizations", status: 201, tag, summary: "Create an organization with you as its owner", idempotency: "mongodb" },
  async run(ctx, { name, slug }) {
    if (ctx.actor.kind !== "user" || ctx.actor.isReadOnly)
      throw new AppError({ code: "unavailable", message: "MongoDB is not answering: nothing can be changed now." });
    try {
      return await ctx.identity.organizations.insert({ name, slug, ownerId: ctx.actor.viewer.userId });
    } catch (error) {
      if (isAppError(error) && error.code === "conflict")
        throw new AppError({
          code: "conflict",
          message: `The address “${slug}” is taken: choose another.`,
          details: [{ path: "slug", message: "is taken" }],
          cause: error,
        });
      throw error;
    }
  },
});
