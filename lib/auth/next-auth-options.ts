import type { AuthOptions } from "next-auth";
import Google from "next-auth/providers/google";
import Line from "next-auth/providers/line";
import { getDb } from "@/db/pool";
import { findSessionUser, findUserOfIdentity } from "@/lib/accounts";
import { env } from "@/lib/kernel/env";
import { log } from "@/lib/kernel/log";
import { cookieNames, cookieOptions } from "./cookie-names";
import { passwordProvider } from "./password-provider";
import { identityOf, receiveArrival } from "./receive-arrival";
import { safeNext } from "./safe-next";

declare module "next-auth" {
  interface User {
    sessionEpoch?: number;
  }
}

/** How long somebody stays signed in on a device. */
const maxAgeSeconds = 30 * 24 * 60 * 60;

/** next-auth without an adapter: people are rows of our own, and the session is an encrypted cookie that names one. */
export function nextAuthOptions(): AuthOptions {
  const { authSecret, appUrl } = env();
  const isSecure = appUrl.startsWith("https:");
  return {
    secret: authSecret,
    useSecureCookies: isSecure,
    cookies: { sessionToken: { name: cookieNames(isSecure).session, options: cookieOptions(isSecure) } },
    session: { strategy: "jwt", maxAge: maxAgeSeconds },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider(), ...configuredProviders()],
    callbacks,
    logger: {
      error: (code, metadata) => log().error({ code, err: errorOf(metadata) }, "next-auth failed"),
      warn: (code) => log().debug({ code }, "next-auth warns"),
      debug: () => undefined,
    },
  };
}

function configuredProviders(): AuthOptions["providers"] {
  const { line, google } = env().login;
  const checks: ("pkce" | "state")[] = ["pkce", "state"];
  return [...(line ? [Line({ ...line, checks })] : []), ...(google ? [Google({ ...google, checks })] : [])];
}

const callbacks: NonNullable<AuthOptions["callbacks"]> = {
  signIn: ({ account, profile }) => (account?.type === "oauth" ? receiveArrival(account, profile) : true),

  /** At sign-in only the person and the epoch are written; a name or an address in a cookie would grow stale. */
  async jwt({ token, account, user }) {
    if (!account) return token;
    const person = account.type === "oauth" ? await findUserOfIdentity(getDb(), identityOf(account)) : user;
    return { sub: person?.id, sessionEpoch: person?.sessionEpoch };
  },

  async session({ session, token }) {
    const user = await findSessionUser(getDb(), token.sub ?? "", Number(token.sessionEpoch));
    return { expires: session.expires, user: user && { name: user.name } };
  },

  redirect: ({ url, baseUrl }) => `${baseUrl}${safeNext(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url)}`,
};

/** Details of a provider's answer may hold tokens; its error does not. */
function errorOf(metadata: Error | { error: Error; [key: string]: unknown }): Error | undefined {
  return metadata instanceof Error ? metadata : metadata.error;
}
