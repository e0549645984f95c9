import { cookies } from "next/headers";
import type { Account, Profile } from "next-auth";
import { getDb } from "@/db/pool";
import { findUserOfIdentity, type Identity, linkIdentity } from "@/lib/accounts";
import { providers } from "@/lib/accounts/shared";
import { systemClock } from "@/lib/kernel/clock";
import { env } from "@/lib/kernel/env";
import { AppError } from "@/lib/kernel/errors";
import { createInvitedUser } from "@/lib/workspaces";
import { cookieNames } from "./cookie-names";
import { findAuthSession } from "./session-source";

/**
 * Whether an account of a provider may come in: as the person it is linked to, or linked just now, by somebody who is signed in
 * and asked for it, or by somebody with a valid invitation. An equal e-mail address links nothing: neither we nor
 * every provider have verified it. Otherwise gives the page that says so.
 */
export async function admitIdentity(account: Account, profile: Profile | undefined): Promise<true | string> {
  const identity = identityOf(account);
  const jar = await cookies();
  const names = cookieNames(env().appUrl.startsWith("https:"));
  const [linkTo, invitation] = [jar.get(names.link)?.value, jar.get(names.invitation)?.value];
  for (const name of [names.link, names.invitation]) jar.delete(name);
  if (linkTo) return linkToSignedIn(identity, linkTo);
  const known = await findUserOfIdentity(getDb(), identity);
  if (known) return true;
  return invitation ? admitInvited(identity, invitation, profile) : "/sign-in?error=NotLinked";
}

/** Ours of what next-auth says about an account. */
export function identityOf(account: Pick<Account, "provider" | "providerAccountId">): Identity {
  const provider = providers.find((known) => known === account.provider);
  if (!provider) throw new Error(`unknown provider ${account.provider}`);
  return { provider, providerAccountId: account.providerAccountId };
}

async function linkToSignedIn(identity: Identity, userId: string): Promise<true | string> {
  const session = await findAuthSession();
  if (session?.user.id !== userId) return "/sign-in?error=SessionRequired";
  return orElse("/sign-in?error=LinkedToAnother", () => linkIdentity(getDb(), userId, identity));
}

function admitInvited(identity: Identity, token: string, profile: Profile | undefined): Promise<true | string> {
  const name = profile?.name?.trim().slice(0, 80) || "—";
  const email = verifiedEmail(profile);
  return orElse("/sign-in?error=InvitationInvalid", () =>
    createInvitedUser({ db: getDb(), now: systemClock.now }, { token, name, email, identity }),
  );
}

/** Google says whether it has verified an address; who does not say so has not. */
function verifiedEmail(profile: Profile | undefined): string | undefined {
  const isVerified = profile !== undefined && "email_verified" in profile && profile.email_verified === true;
  return isVerified ? profile.email : undefined;
}

async function orElse(page: string, work: () => Promise<unknown>): Promise<true | string> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof AppError) return page;
    throw error;
  }
}
