import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { userIdentities, users } from "@/db/schema";
import { AppError } from "@/lib/kernel/errors";
import type { Provider } from "./account";
import type { SignedInUser } from "./verify-credentials";

/** An account at LINE or Google, as the provider vouches for it. */
export interface Identity {
  provider: Provider;
  providerAccountId: string;
}

/** Who signs in with this account of a provider. An e-mail address that happens to be the same links nothing. */
export async function findUserOfIdentity(db: Db, identity: Identity): Promise<SignedInUser | undefined> {
  const [user] = await db
    .select({ id: users.id, sessionEpoch: users.sessionEpoch })
    .from(userIdentities)
    .innerJoin(users, eq(users.id, userIdentities.userId))
    .where(isIdentity(identity));
  return user;
}

/** Lets a person sign in with this account from now on. Throws `conflict` when it is somebody else's. */
export async function linkIdentity(db: Db, userId: string, identity: Identity): Promise<void> {
  await db
    .insert(userIdentities)
    .values({ ...identity, userId })
    .onConflictDoNothing();
  const owner = await findUserOfIdentity(db, identity);
  if (owner?.id !== userId) throw new AppError("conflict", "identity belongs to somebody else");
}

function isIdentity({ provider, providerAccountId }: Identity) {
  return and(eq(userIdentities.provider, provider), eq(userIdentities.providerAccountId, providerAccountId));
}
