import { AsyncLocalStorage } from "node:async_hooks";
import { cookies } from "next/headers";
import { getDb } from "@/db/pool";
import { findSessionUser } from "@/lib/accounts";
import type { AuthSession } from "./auth-session";
import { readSessionToken } from "./session-token";

/** Whoever asks inside `work` for the auth session is given this one; null is nobody. How a test is somebody. */
export function runWithSession<T>(session: AuthSession | null, work: () => T): T {
  return pretended.run({ session }, work);
}

const pretended = new AsyncLocalStorage<{ session: AuthSession | null }>();

/** The auth session of the current request: its cookie opened, and the person looked up, so that a revoked one is nobody. */
export async function findAuthSession(): Promise<AuthSession | undefined> {
  const known = pretended.getStore();
  if (known) return known.session ?? undefined;
  const token = await readSessionToken(await cookies());
  if (!token) return undefined;
  const user = await findSessionUser(getDb(), token.userId, token.sessionEpoch);
  return user && { user };
}
