import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { userIdentities, users } from "@/db/schema";
import { AppError } from "@/lib/kernel/errors";

/** How a person signs in, for the page on which they change it. Never the hash itself. */
export interface AccountSettings {
  name: string;
  email: string | null;
  hasPassword: boolean;
  /** Providers whose account is linked. */
  linked: string[];
}

/** The settings of one's own account. */
export async function loadAccount(db: Db, userId: string): Promise<AccountSettings> {
  const rows = await db
    .select({ name: users.name, email: users.email, hash: users.passwordHash, provider: userIdentities.provider })
    .from(users)
    .leftJoin(userIdentities, eq(userIdentities.userId, users.id))
    .where(eq(users.id, userId));
  const [user] = rows;
  if (!user) throw new AppError("not_found", "no such account");
  const linked = rows.flatMap(({ provider }) => (provider === null ? [] : [provider]));
  return { name: user.name, email: user.email, hasPassword: user.hash !== null, linked };
}
