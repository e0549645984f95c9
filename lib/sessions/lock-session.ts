import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { channels, contacts, conversations, peers, sessions } from "@/db/schema";
import { assertCan, type ChannelPermission } from "@/lib/access";
import { laneOf, lockLane } from "@/lib/contacts";
import { type Session } from "@/lib/engine";
import { sessionRowSchema } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import type { SessionAddress } from "./session-changes.schema";
import { visibleSessions } from "./session-conditions";

/** A session that nobody else changes until the transaction ends, and where it belongs. */
export interface LockedSession {
  session: Session;
  channelId: string;
  platform: string;
  locale: "ja" | "en";
  platformId: string;
  contactId: string;
  conversationId: string | null;
}

/**
 * Waits for the lane of the session's person, as every turn does, and reads the session after that. Throws `not_found`,
 * `forbidden`, or `conflict` when it is not the revision any more that the member saw.
 */
export async function lockSession(
  ctx: Ctx,
  { interactionId, sessionId }: SessionAddress,
  expected: { permission: ChannelPermission; revision?: number },
): Promise<LockedSession> {
  const place = await findPlace(ctx, { interactionId, sessionId });
  assertCan(ctx.actor, expected.permission, place.channelId);
  await lockLane(ctx.db, laneOf(place.channelId, place.platformId));
  const session = await readSession(ctx.db, sessionId);
  if (expected.revision !== undefined && session.revision !== expected.revision)
    throw new AppError("conflict", "the session has moved on", { reason: "changed_meanwhile" });
  return { ...place, locale: place.locale === "en" ? "en" : "ja", session };
}

async function findPlace(ctx: Ctx, { interactionId, sessionId }: SessionAddress) {
  const [place] = await ctx.db
    .select({
      channelId: sessions.channelId,
      platform: channels.platform,
      locale: channels.locale,
      platformId: peers.platformId,
      contactId: contacts.id,
      conversationId: conversations.id,
    })
    .from(sessions)
    .innerJoin(channels, eq(channels.id, sessions.channelId))
    .innerJoin(peers, eq(peers.id, sessions.peerId))
    .innerJoin(contacts, eq(contacts.id, peers.contactId))
    .leftJoin(conversations, eq(conversations.peerId, sessions.peerId))
    .where(and(visibleSessions(ctx, interactionId), eq(sessions.id, sessionId)));
  if (!place) throw new AppError("not_found", "no such session for this member");
  return place;
}

/** As the engine knows it. It may have gone while the lane was waited for. */
async function readSession(tx: Db, sessionId: string): Promise<Session> {
  const { rows } = await tx.execute<{ session: unknown }>(
    sql`select to_json(s) as session from ${sessions} s where s.id = ${sessionId}`,
  );
  const [row] = rows;
  if (!row) throw new AppError("not_found", "the session was deleted meanwhile");
  return sessionRowSchema.parse(row.session);
}
