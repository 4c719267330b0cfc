import { permissionsOf } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import { defineOperation } from "@/lib/operations/define-operation";
import { NoInput } from "@/lib/schemas/nothing";
import { Session } from "@/lib/schemas/organization";

/** Who is signed in and where they belong: what the shell around every page shows. */
export const getMySession = defineOperation({
  name: "session.get-mine",
  permission: "signed-in",
  input: NoInput,
  output: Session,
  http: null,
  async run({ actor }) {
    if (actor.kind !== "user") throw new AppError({ code: "forbidden", message: "An API key has no session." });
    return { viewer: actor.viewer, memberships: actor.memberships, permissions: [...permissionsOf(actor)], isReadOnly: actor.isReadOnly };
  },
});
