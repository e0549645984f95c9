import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { users } from "@/db/schema";
import { createUser } from "@/lib/accounts";
import { AppError } from "@/lib/kernel/errors";
import { createWorkspace } from "./create-workspace";
import type { FirstOwner } from "./workspace";

/** Any number that nothing else locks. */
const firstOwnerLock = 7_315_001;

/** Whether nobody has an account yet, so that the next visitor may become the owner. */
export async function isInstallationEmpty(db: Db): Promise<boolean> {
  const [someone] = await db.select({ id: users.id }).from(users).limit(1);
  return someone === undefined;
}

/**
 * The first visitor of an empty installation becomes the owner of its first workspace. Of several at once one does; the
 * others are refused with `forbidden`, as everybody is later.
 */
export function createFirstOwner(
  { db }: { db: Db },
  input: FirstOwner,
): Promise<{ userId: string; workspace: { id: string; slug: string } }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${firstOwnerLock})`);
    if (!(await isInstallationEmpty(tx))) throw new AppError("forbidden", "there is an owner", { reason: "not_empty" });
    const userId = await createUser(tx, input);
    return { userId, workspace: await createWorkspace({ db: tx }, { ...input, ownerId: userId }) };
  });
}
