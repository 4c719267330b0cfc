import { type NextRequest, NextResponse } from "next/server";

/** A polite redirect for people without any session cookie. Never the gate: that is in every operation. */
export function proxy(request: NextRequest): NextResponse {
  const hasSession = request.cookies.getAll().some(({ name }) => name.endsWith("reporunner.session_token"));
  if (hasSession) return NextResponse.next();
  const signIn = new URL("/sign-in", request.url);
  signIn.searchParams.set("next", request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.redirect(signIn);
}

// Not `/api`: a proxy truncates bodies at 10 MB.
export const config = { matcher: ["/o/:path*"] };
