import "server-only";
import { problemResponse } from "@/lib/adapters/problem";
import { requestIdOf } from "@/lib/adapters/request-context";
import { runtime } from "@/lib/context";
import { toAppError } from "@/lib/errors";

/** better-auth's own routes: sign-in, sign-out, session. A MongoDB that is away is said as everywhere. */
export async function authRoute(request: Request): Promise<Response> {
  const { auth, stores } = runtime();
  try {
    return await stores.mongoGuard.run(() => auth.handler(request));
  } catch (error) {
    return problemResponse({ error: toAppError(error), requestId: requestIdOf(request.headers) });
  }
}
