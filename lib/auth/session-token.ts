import { decode } from "next-auth/jwt";
import { env } from "@/lib/kernel/env";
import { cookieNames } from "./cookie-names";

/** What the session cookie says, encrypted, and signed by AUTH_SECRET. */
export interface SessionToken {
  userId: string;
  sessionEpoch: number;
}

interface CookieReader {
  get(name: string): { value: string } | undefined;
}

/** Opens the session cookie. Undefined when there is none, or one that is expired, foreign or tampered with. */
export async function readSessionToken(cookies: CookieReader): Promise<SessionToken | undefined> {
  const { authSecret, appUrl } = env();
  const cookie = cookies.get(cookieNames(appUrl.startsWith("https:")).session)?.value;
  const payload = await decode({ token: cookie, secret: authSecret }).catch(() => null);
  const { sub, sessionEpoch } = payload ?? {};
  return typeof sub === "string" && typeof sessionEpoch === "number" ? { userId: sub, sessionEpoch } : undefined;
}
