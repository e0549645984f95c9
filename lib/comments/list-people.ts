import { asc, eq } from "drizzle-orm";
import { members, users } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import type { Person } from "./comment-views";

/** More than a team has. */
const most = 500;

/** Everybody who can be named in a comment, by name. */
export function listPeople(ctx: Ctx): Promise<Person[]> {
  assertCan(ctx.actor, "members.view");
  return ctx.db
    .select({ memberId: members.id, name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, ctx.workspaceId))
    .orderBy(asc(users.name), asc(members.id))
    .limit(most);
}
