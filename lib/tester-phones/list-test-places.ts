import { and, asc, eq } from "drizzle-orm";
import { channels, peers, testerPhones } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import { adapterOf } from "@/lib/channels";
import type { FriendStatus } from "@/lib/contacts/shared";
import type { Ctx, MemberActor } from "@/lib/kernel/context";

/** A channel on which the actor can try things out, with the phone that they linked there. */
export interface TestPlace {
  channelId: string;
  name: string;
  isSandbox: boolean;
  locale: "ja" | "en";
  timeZone: string;
  messagesPerSend: number;
  replyTokenSeconds: number | null;
  /** A push counts against what the channel may send in a month. */
  isMetered: boolean;
  /** The platform tells what it thinks of messages without sending them. */
  canCheck: boolean;
  phone: { name: string | null; linkedAt: string; isReachable: boolean } | null;
}

const mostPlaces = 100;

/** The channels that the actor sees, those with a linked phone first. Throws `forbidden` for who does not build interactions. */
export async function listTestPlaces(ctx: Ctx<MemberActor>): Promise<TestPlace[]> {
  assertCan(ctx.actor, "interactions.edit");
  const mine = and(eq(testerPhones.channelId, channels.id), eq(testerPhones.memberId, ctx.actor.memberId));
  const rows = await ctx.db
    .select({
      channelId: channels.id,
      platform: channels.platform,
      name: channels.name,
      isSandbox: channels.isSandbox,
      locale: channels.locale,
      timeZone: channels.timeZone,
      linkedAt: testerPhones.linkedAt,
      displayName: peers.displayName,
      friendStatus: peers.friendStatus,
      isStandby: peers.isStandby,
    })
    .from(channels)
    .leftJoin(testerPhones, mine)
    .leftJoin(peers, eq(peers.id, testerPhones.peerId))
    .where(and(eq(channels.workspaceId, ctx.workspaceId), visibleChannels(ctx, channels.id)))
    .orderBy(asc(testerPhones.linkedAt), asc(channels.createdAt), asc(channels.id))
    .limit(mostPlaces);
  return rows.map(toPlace);
}

interface Row {
  channelId: string;
  platform: string;
  name: string;
  isSandbox: boolean;
  locale: string;
  timeZone: string;
  linkedAt: Date | null;
  displayName: string | null;
  friendStatus: FriendStatus | null;
  isStandby: boolean | null;
}

function toPlace({ platform, linkedAt, displayName, friendStatus, isStandby, ...row }: Row): TestPlace {
  const { capabilities, validate } = adapterOf(platform);
  const { messagesPerSend, replyTokenSeconds, hasMeteredQuota } = capabilities;
  const isReachable = friendStatus !== "blocked" && !isStandby;
  return {
    ...row,
    locale: row.locale === "en" ? "en" : "ja",
    messagesPerSend,
    replyTokenSeconds,
    isMetered: hasMeteredQuota,
    canCheck: validate !== undefined,
    phone: linkedAt && { name: displayName, linkedAt: linkedAt.toISOString(), isReachable },
  };
}
