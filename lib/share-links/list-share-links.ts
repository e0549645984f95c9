import { and, desc, eq, isNull } from "drizzle-orm";
import { shareLinks, users } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { findDraft } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { mostLinks } from "./make-share-link";
import type { ShareLinkItem } from "./share-link.schema";

/** The links of an interaction that are good, newest first. Throws `not_found`. */
export async function listShareLinks(ctx: Ctx, interactionId: string): Promise<ShareLinkItem[]> {
  assertCan(ctx.actor, "interactions.edit");
  await findDraft(ctx, interactionId);
  const rows = await ctx.db
    .select({ id: shareLinks.id, shows: shareLinks.shows, createdAt: shareLinks.createdAt, createdBy: users.name })
    .from(shareLinks)
    .leftJoin(users, eq(users.id, shareLinks.createdBy))
    .where(and(eq(shareLinks.interactionId, interactionId), isNull(shareLinks.revokedAt)))
    .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id))
    .limit(mostLinks);
  return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
}
