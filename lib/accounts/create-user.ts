import type { Db } from "@/db/client";
import { users } from "@/db/schema";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { hashPassword } from "./password";

export interface NewUser {
  name: string;
  email?: string | undefined;
  password?: string | undefined;
  locale?: string | undefined;
}

/** A new person. Throws `conflict` when the address has an account already. */
export async function createUser(db: Db, user: NewUser): Promise<string> {
  const passwordHash = user.password === undefined ? undefined : await hashPassword(user.password);
  const created = await db
    .insert(users)
    .values({ id: newId("user"), name: user.name, email: user.email, passwordHash, locale: user.locale })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (created[0]) return created[0].id;
  throw new AppError("conflict", "e-mail address has an account", {
    problems: [{ path: "/email", code: "taken", message: "has an account already" }],
  });
}
