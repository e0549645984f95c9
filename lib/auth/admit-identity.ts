import type { Db } from "@/db/client";
import { findUserOfIdentity, type Identity, linkIdentity } from "@/lib/accounts";
import { AppError } from "@/lib/kernel/errors";
import { createInvitedUser } from "@/lib/workspaces";
import type { AuthSession } from "./auth-session";

/** Somebody comes back from a provider. */
export interface Arrival {
  identity: Identity;
  name: string | undefined;
  /** Only when the provider says that it has verified it. */
  verifiedEmail: string | undefined;
  /** Who is signed in in this browser. */
  session: AuthSession | undefined;
  /** The person who asked for their account to be linked. */
  linkTo: string | undefined;
  /** The token of the invitation with which somebody set out. */
  invitation: string | undefined;
}

/**
 * Whether an account of a provider may come in: as the person it is linked to, or linked just now, by somebody who is signed in
 * and asked for it, or by somebody with a valid invitation. An equal e-mail address links nothing: neither we nor every provider
 * have verified it. Otherwise gives the page that says so.
 */
export async function admitIdentity(ctx: { db: Db; now(): Date }, arrival: Arrival): Promise<true | string> {
  const { identity, linkTo, invitation } = arrival;
  if (linkTo !== undefined) return linkToSignedIn(ctx.db, arrival, linkTo);
  if (await findUserOfIdentity(ctx.db, identity)) return true;
  if (invitation === undefined) return "/sign-in?error=NotLinked";
  const name = arrival.name?.trim().slice(0, 80) || "—";
  return orElse("/sign-in?error=InvitationInvalid", () =>
    createInvitedUser(ctx, { token: invitation, name, email: arrival.verifiedEmail, identity }),
  );
}

async function linkToSignedIn(db: Db, { identity, session }: Arrival, userId: string): Promise<true | string> {
  if (session?.user.id !== userId) return "/sign-in?error=SessionRequired";
  return orElse("/sign-in?error=LinkedToAnother", () => linkIdentity(db, userId, identity));
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
