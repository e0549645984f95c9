import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { users } from "@/db/schema";
import { emailSchema } from "./account";
import { verifyPassword } from "./password";
import { forgiveAttempt, reserveAttempt } from "./sign-in-throttle";

export interface Credentials {
  email: string;
  password: string;
  address: string;
}

/** What an auth session carries about a person. */
export interface SignedInUser {
  id: string;
  sessionEpoch: number;
}

/**
 * The person with this address and password, or undefined without a hint at which was wrong, in the same time either way.
 * Throws `throttled` after too many failures of the address or from the network address.
 */
export async function verifyCredentials(
  { db, now }: { db: Db; now(): Date },
  credentials: Credentials,
): Promise<SignedInUser | undefined> {
  const email = emailSchema.safeParse(credentials.email).data ?? "";
  const attempt = { email, address: credentials.address };
  const at = now();
  await reserveAttempt(db, attempt, at);
  const user = await findByEmail(db, email);
  const isRight = await verifyPassword(user?.passwordHash, credentials.password.slice(0, 1000));
  if (!isRight || user === undefined) return undefined;
  await forgiveAttempt(db, attempt, at);
  return { id: user.id, sessionEpoch: user.sessionEpoch };
}

async function findByEmail(db: Db, email: string) {
  const [user] = await db
    .select({ id: users.id, passwordHash: users.passwordHash, sessionEpoch: users.sessionEpoch })
    .from(users)
    .where(sql`lower(${users.email}) = ${email}`);
  return user;
}
