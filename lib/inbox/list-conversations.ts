import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { contactTags, conversations, interactions, sessions, tags } from "@/db/schema";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group-by";
import { foldedName, foldName, selectConversations, toItem } from "./conversation-rows";
import { formatCursor, parseIdCursor } from "./cursor";
import { visibleConversations } from "./find-conversation";
import { viewCondition } from "./view-condition";
import type { ConversationPage, TagView } from "./view-types";
import { type ListConversationsInput, pageSize } from "./views";

/** At most three colours per line (INB-050). */
const tagsPerItem = 3;

/**
 * One page of a view, newest activity first, among what the actor may see. Three queries, however long the page (INB-671).
 * A conversation that moves up while somebody pages down is told of by the change feed, never listed twice (INB-052).
 */
export async function listConversations(
  ctx: Ctx<MemberActor>,
  input: ListConversationsInput,
): Promise<ConversationPage> {
  const rows = await selectConversations(ctx)
    .where(and(visibleConversations(ctx), viewCondition(ctx, input.view), ...filters(input)))
    .orderBy(desc(conversations.lastActivityAt), desc(conversations.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const [titles, tagsOf] = await Promise.all([
    runningTitles(
      ctx,
      page.map((row) => row.peerId),
    ),
    tagsByContact(
      ctx,
      page.map((row) => row.contactId),
    ),
  ]);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return {
    items: page.map((row) =>
      toItem(row, titles.get(row.peerId) ?? null, tagsOf.get(row.contactId)?.slice(0, tagsPerItem) ?? []),
    ),
    nextCursor: last ? formatCursor({ at: last.lastActivityAt, key: last.id }) : null,
  };
}

function filters({ ch, q, cursor, ids }: ListConversationsInput): (SQL | undefined)[] {
  return [
    ch && ch.length > 0 ? inArray(conversations.channelId, ch) : undefined,
    ids ? inArray(conversations.id, ids.slice(0, pageSize)) : undefined,
    q ? sql`${foldedName()} like ${`%${escapeLike(foldName(q))}%`}` : undefined,
    cursor ? afterCursor(cursor) : undefined,
  ];
}

function afterCursor(text: string): SQL {
  const { at, key } = parseIdCursor(text);
  return sql`(${conversations.lastActivityAt}, ${conversations.id}) < (${at.toISOString()}::timestamptz, ${key})`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** The interaction that each peer is in. */
export async function runningTitles(ctx: Ctx, peerIds: string[]): Promise<Map<string, string>> {
  if (peerIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ peerId: sessions.peerId, title: interactions.title })
    .from(sessions)
    .innerJoin(interactions, eq(interactions.id, sessions.interactionId))
    .where(and(inArray(sessions.peerId, peerIds), eq(sessions.status, "active")));
  return new Map(rows.map((row) => [row.peerId, row.title]));
}

/** The tags of several contacts at once. */
export async function tagsByContact(ctx: Ctx, contactIds: string[]): Promise<Map<string, TagView[]>> {
  if (contactIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ contactId: contactTags.contactId, id: tags.id, name: tags.name, color: tags.color })
    .from(contactTags)
    .innerJoin(tags, eq(tags.id, contactTags.tagId))
    .where(inArray(contactTags.contactId, contactIds))
    .orderBy(contactTags.addedAt, tags.id);
  return groupBy(rows, (row) => row.contactId);
}
