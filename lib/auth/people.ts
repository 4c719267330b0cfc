import { randomUUID } from "node:crypto";
import type { Auth } from "@/lib/auth/better-auth";

/** The user's id; an existing user is left as they are. For set-up: nobody signs up by themselves. */
export async function ensureUser({
  auth,
  email,
  name,
  password,
}: {
  auth: Auth;
  email: string;
  name: string;
  password: string;
}): Promise<{ userId: string; isNew: boolean }> {
  const context = await auth.$context;
  const known = await context.internalAdapter.findUserByEmail(email.toLowerCase());
  if (known) return { userId: known.user.id, isNew: false };
  const user = await context.internalAdapter.createUser({ email: email.toLowerCase(), name, emailVerified: true }, { method: "admin" });
  await context.internalAdapter.linkAccount({ userId: user.id, providerId: "credential", accountId: user.id, password: await context.password.hash(password) });
  return { userId: user.id, isNew: true };
}

/** Sets the password and ends every session of that person. False where nobody has this e-mail. */
export async function resetPassword({ auth, email, password }: { auth: Auth; email: string; password: string }): Promise<boolean> {
  const context = await auth.$context;
  const known = await context.internalAdapter.findUserByEmail(email.toLowerCase());
  if (!known) return false;
  await context.internalAdapter.updatePassword(known.user.id, await context.password.hash(password));
  await context.internalAdapter.deleteUserSessions(known.user.id);
  return true;
}

/** Twenty letters and digits in four groups, without those that look alike. */
export function createReadablePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const characters = [...`${randomUUID()}${randomUUID()}`.replace(/-/g, "")].slice(0, 40);
  const groups = Array.from({ length: 4 }, (_, group) =>
    Array.from(
      { length: 5 },
      (_, index) => letters[Number.parseInt(`${characters[group * 10 + index * 2]}${characters[group * 10 + index * 2 + 1]}`, 16) % letters.length],
    ).join(""),
  );
  return groups.join("-");
}
