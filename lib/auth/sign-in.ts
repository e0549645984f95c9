import { cookies } from "next/headers";
import type { Provider } from "@/lib/accounts/shared";
import { env } from "@/lib/kernel/env";
import { AppError } from "@/lib/kernel/errors";
import { cookieNames, cookieOptions } from "./cookie-names";
import { askNextAuth } from "./next-auth";
import { throttledPrefix } from "./password-provider";
import { safeNext } from "./safe-next";

/** Signs the browser of the current server action in. Throws `unauthenticated` without a hint at what was wrong, or `throttled`. */
export async function signInWithPassword(email: string, password: string): Promise<void> {
  const redirect = await askNextAuth(["callback", "credentials"], { email, password });
  const code = redirect.searchParams.get("error");
  if (code === null) return;
  if (code === "CredentialsSignin") throw wrongCredentials();
  if (!code.startsWith(throttledPrefix)) throw new AppError("unavailable", "sign-in is not possible now");
  throw new AppError("throttled", "too many failed sign-ins", { retryAt: code.slice(throttledPrefix.length) });
}

function wrongCredentials(): AppError {
  return new AppError("unauthenticated", "wrong e-mail address or password", { reason: "credentials" });
}

/** Why somebody goes to a provider, besides signing in: to accept an invitation, or to link the provider's account to theirs. */
export interface ProviderIntent {
  invitation?: string;
  linkTo?: string;
}

const intentMinutes = 15;

/** The page of the provider that the browser is to go to; afterwards it comes back to `next`. */
export async function startProviderSignIn(provider: Provider, next: string, intent: ProviderIntent): Promise<string> {
  const isSecure = env().appUrl.startsWith("https:");
  const names = cookieNames(isSecure);
  const jar = await cookies();
  for (const [name, value] of [[names.invitation, intent.invitation] as const, [names.link, intent.linkTo] as const]) {
    if (value === undefined) jar.delete(name);
    else jar.set({ name, value, ...cookieOptions(isSecure), maxAge: intentMinutes * 60 });
  }
  const redirect = await askNextAuth(["signin", provider], { callbackUrl: safeNext(next) });
  return redirect.toString();
}

/** Which providers this installation has. */
export function availableProviders(): Provider[] {
  const { line, google } = env().login;
  return [...(line ? ["line" as const] : []), ...(google ? ["google" as const] : [])];
}

/** Signs the browser of the current server action out. */
export async function signOut(): Promise<void> {
  await askNextAuth(["signout"], {});
}
