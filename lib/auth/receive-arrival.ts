import { cookies } from "next/headers";
import type { Account, Profile } from "next-auth";
import type { Identity } from "@/lib/accounts";
import { providers } from "@/lib/accounts/shared";
import { env } from "@/lib/kernel/env";
import { admitIdentity } from "./admit-identity";
import { cookieNames } from "./cookie-names";
import { publicCtx } from "./enter-workspace";
import { findAuthSession } from "./session-source";

/** What next-auth asks when a provider sends somebody back: true, or the page that says why not. */
export async function receiveArrival(account: Account, profile: Profile | undefined): Promise<true | string> {
  const jar = await cookies();
  const names = cookieNames(env().appUrl.startsWith("https:"));
  const [linkTo, invitation] = [jar.get(names.link)?.value, jar.get(names.invitation)?.value];
  for (const name of [names.link, names.invitation]) jar.delete(name);
  return admitIdentity(publicCtx(), {
    identity: identityOf(account),
    name: profile?.name,
    verifiedEmail: verifiedEmailOf(profile),
    session: await findAuthSession(),
    linkTo,
    invitation,
  });
}

/** Ours of what next-auth says about an account. */
export function identityOf(account: Pick<Account, "provider" | "providerAccountId">): Identity {
  const provider = providers.find((known) => known === account.provider);
  if (!provider) throw new Error(`unknown provider ${account.provider}`);
  return { provider, providerAccountId: account.providerAccountId };
}

/** Google says whether it has verified an address; who does not say so has not. */
function verifiedEmailOf(profile: Profile | undefined): string | undefined {
  const isVerified = profile !== undefined && "email_verified" in profile && profile.email_verified === true;
  return isVerified ? profile.email : undefined;
}
