/** Null when signed in, else one sentence for the form. */
export async function signIn({ email, password }: { email: string; password: string }): Promise<string | null> {
  const response = await post("/api/auth/sign-in/email", { email, password }).catch(() => null);
  if (response === null) return "The server does not answer. Try again in a moment.";
  if (response.ok) return null;
  if (response.status === 429) return "Too many attempts. Wait a minute and try again.";
  if (response.status >= 500) return "MongoDB is not answering, so nobody can sign in right now. Try again in a moment.";
  return "This e-mail and password do not belong together.";
}

export async function signOut(): Promise<void> {
  await post("/api/auth/sign-out", {});
  window.location.assign("/sign-in");
}

function post(path: string, body: Record<string, string>): Promise<Response> {
  return fetch(path, { method: "POST", headers: { "content-type": "application/json" }, credentials: "same-origin", body: JSON.stringify(body) });
}
