import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { channels, conversations, peers, sessions } from "@/db/schema";
import { assertCan, type ChannelPermission } from "@/lib/access";
import { laneOf, lockLane } from "@/lib/contacts";
import type { Session } from "@/lib/engine";
import { type ConversationAddress, loadAddress } from "@/lib/inbox";
import { sessionRowSchema } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import type { SessionAddress } from "./session-changes.schema";
import { visibleSessions } from "./session-conditions";

/** A session that nobody else changes until the transaction ends, and where it belongs. */
export interface LockedSession {
  session: Session;
  address: ConversationAddress;
  locale: "ja" | "en";
  contactId: string;
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
  const { conversationId, contactId, locale } = await findPlace(ctx, { interactionId, sessionId });
  const address = await loadAddress(ctx, conversationId);
  assertCan(ctx.actor, expected.permission, address.channelId);
  await lockLane(ctx.db, laneOf(address.channelId, address.peer.platformId));
  const session = await readSession(ctx.db, sessionId);
  if (expected.revision !== undefined && session.revision !== expected.revision)
    throw new AppError("conflict", "the session has moved on", { reason: "changed_meanwhile" });
  return { session, address, contactId, locale: locale === "en" ? "en" : "ja" };
}

async function findPlace(ctx: Ctx, { interactionId, sessionId }: SessionAddress) {
  const [place] = await ctx.db
    .select({ conversationId: conversations.id, contactId: peers.contactId, locale: channels.locale })
    .from(sessions)
    .innerJoin(channels, eq(channels.id, sessions.channelId))
    .innerJoin(peers, eq(peers.id, sessions.peerId))
    .innerJoin(conversations, eq(conversations.peerId, sessions.peerId))
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
