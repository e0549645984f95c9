import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { users } from "@/db/schema";

/** A person as they see themselves. */
export interface Account {
  id: string;
  name: string;
  email: string | null;
  locale: string;
}

/** The person of an auth session, unless the session was revoked since. */
export async function findSessionUser(db: Db, userId: string, sessionEpoch: number): Promise<Account | undefined> {
  const [user] = await db
    .select({ id: users.id, name: users.name, email: users.email, locale: users.locale, epoch: users.sessionEpoch })
    .from(users)
    .where(eq(users.id, userId));
  if (user?.epoch !== sessionEpoch) return undefined;
  const { epoch: _, ...account } = user;
  return account;
}
