import { asc, desc, eq, sql } from "drizzle-orm";
import { contacts } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";

/** As many contacts are looked at, the newest first: proposals need not be complete, but must not read a whole table. */
const mostContacts = 500;
const mostKeys = 100;

/** Custom fields of profiles that are in use, for being proposed where one is typed. */
export async function listProfileKeys(ctx: Pick<Ctx, "db" | "workspaceId">): Promise<string[]> {
  const newest = ctx.db
    .select({ profile: contacts.profile })
    .from(contacts)
    .where(eq(contacts.workspaceId, ctx.workspaceId))
    .orderBy(desc(contacts.id))
    .limit(mostContacts)
    .as("newest");
  const key = sql<string>`jsonb_object_keys(${newest.profile})`.as("key");
  const rows = await ctx.db.selectDistinct({ key }).from(newest).orderBy(asc(key)).limit(mostKeys);
  return rows.map((row) => row.key);
}
