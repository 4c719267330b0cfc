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
