import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { users } from "@/db/schema";
import { AppError } from "@/lib/kernel/errors";
import type { PasswordChange, Profile } from "./account";
import { hashPassword, verifyPassword } from "./password";

/** Changes the name that colleagues see. */
export async function updateProfile(db: Db, userId: string, input: Profile): Promise<void> {
  await db.update(users).set({ name: input.name }).where(eq(users.id, userId));
}

/**
 * Sets another password and ends every auth session of the person, this one included: the caller signs in again.
 * Throws `invalid` when the current password is wrong.
 */
export async function changePassword(db: Db, userId: string, input: PasswordChange): Promise<void> {
  const [user] = await db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, userId));
  if (!(await verifyPassword(user?.passwordHash, input.currentPassword))) throw wrongPassword();
  const passwordHash = await hashPassword(input.newPassword);
  await db
    .update(users)
    .set({ passwordHash, sessionEpoch: sql`${users.sessionEpoch} + 1` })
    .where(eq(users.id, userId));
}

/** Ends every auth session of a person at once. */
export async function revokeSessions(db: Db, userId: string): Promise<void> {
  await db
    .update(users)
    .set({ sessionEpoch: sql`${users.sessionEpoch} + 1` })
    .where(eq(users.id, userId));
}

function wrongPassword(): AppError {
  return new AppError("invalid", "current password is wrong", {
    problems: [{ path: "/currentPassword", code: "wrong", message: "is not the current password" }],
  });
}
