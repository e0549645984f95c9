import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { channelHealth, channels, conversations } from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { healthOf } from "./conversation";
import { visibleConversations } from "./find-conversation";
import { viewCondition } from "./view-condition";
import type { ChannelSummary, InboxSummary, ViewCounts } from "./view-types";
import { type InboxView, inboxViews } from "./views";

/** INB-040: counts are exact up to 999; this many rows are enough to know that there are more. */
const countedRows = 1_000;

/** What stands above the list: how many conversations each view holds, and the channels with their marks. */
export async function loadInboxSummary(ctx: Ctx<MemberActor>): Promise<InboxSummary> {
  const [counts, summaries] = await Promise.all([countViews(ctx), summariseChannels(ctx)]);
  return { counts, channels: summaries };
}

/** How many conversations each view holds, in one query; 1,000 stands for "more than 999". */
export async function countViews(ctx: Ctx<MemberActor>): Promise<ViewCounts> {
  const counts = inboxViews.map((view) => sql`(${countOf(ctx, view)}) as ${sql.identifier(view)}`);
  const { rows } = await ctx.db.execute<Record<InboxView, string>>(sql`select ${sql.join(counts, sql`, `)}`);
  const count = (view: InboxView) => Number(rows[0]?.[view] ?? 0);
  return {
    needs_reply: count("needs_reply"),
    mine: count("mine"),
    unassigned: count("unassigned"),
    automation: count("automation"),
    all: count("all"),
  };
}

function countOf(ctx: Ctx<MemberActor>, view: InboxView) {
  const some = ctx.db
    .select({ one: sql`1`.as("one") })
    .from(conversations)
    .where(and(visibleConversations(ctx), viewCondition(ctx, view)))
    .limit(countedRows)
    .as("some");
  return ctx.db.select({ count: sql`count(*)` }).from(some);
}

/** INB-030: the channels that the actor sees, with what waits there and the mark of their health. */
export async function summariseChannels(ctx: Ctx<MemberActor>): Promise<ChannelSummary[]> {
  const waiting = ctx.db
    .select({ channelId: conversations.channelId, count: sql<number>`count(*)::int`.as("count") })
    .from(conversations)
    .where(and(visibleConversations(ctx), isNotNull(conversations.needsReplySince)))
    .groupBy(conversations.channelId)
    .as("waiting");
  const rows = await ctx.db
    .select({
      id: channels.id,
      name: channels.name,
      platform: channels.platform,
      isSandbox: channels.isSandbox,
      status: channels.status,
      needsReplyCount: waiting.count,
      credentialsInvalidAt: channelHealth.credentialsInvalidAt,
      lastErrorAt: channelHealth.lastErrorAt,
      lastEventAt: channelHealth.lastEventAt,
      lastSendAt: channelHealth.lastSendAt,
      lastVerifiedAt: channelHealth.lastVerifiedAt,
    })
    .from(channels)
    .leftJoin(channelHealth, eq(channelHealth.channelId, channels.id))
    .leftJoin(waiting, eq(waiting.channelId, channels.id))
    .where(and(eq(channels.workspaceId, ctx.workspaceId), visibleChannels(ctx, channels.id)))
    .orderBy(asc(channels.createdAt), asc(channels.id))
    .limit(200);
  return rows.map(({ id, name, platform, isSandbox, needsReplyCount, ...facts }) => ({
    id,
    name,
    platform,
    isSandbox,
    needsReplyCount: needsReplyCount ?? 0,
    health: healthOf({ ...facts, isSandbox }),
  }));
}
