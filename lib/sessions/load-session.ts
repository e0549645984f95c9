import { and, eq, inArray, ne } from "drizzle-orm";
import { conversations, interactions, sessions } from "@/db/schema";
import { assertCan, can } from "@/lib/access";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { answerViews } from "./answer-views";
import type { SessionAddress } from "./session-changes.schema";
import { visibleSessions } from "./session-conditions";
import { readLog } from "./session-log";
import { selectSessions, toItem } from "./session-rows";
import type { Obstacle, SessionDetail } from "./session-views";
import { loadVersions } from "./versions";

/** One session with its answers and its log. `not_found` for what the actor may not see. */
export async function loadSession(
  ctx: Ctx<MemberActor>,
  { interactionId, sessionId }: SessionAddress,
): Promise<SessionDetail> {
  assertCan(ctx.actor, "interactions.view");
  const ofSession = and(visibleSessions(ctx, interactionId), eq(sessions.id, sessionId));
  const [[row], [more]] = await Promise.all([selectSessions(ctx).where(ofSession), selectMore(ctx).where(ofSession)]);
  if (!row || !more) throw new AppError("not_found", "no such session for this member");
  const versions = await loadVersions(ctx.db, [row.versionId]);
  const version = versions.get(row.versionId);
  const [log, obstacles] = await Promise.all([
    readLog(ctx.db, row, versions),
    findObstacles(ctx, { id: row.id, peerId: more.peerId, interactionId }),
  ]);
  return {
    ...toItem(row, versions),
    interaction: { id: interactionId, title: more.title },
    revision: more.revision,
    mode: more.mode,
    remindAt: more.remindAt?.toISOString() ?? null,
    reminderSentAt: more.reminderSentAt?.toISOString() ?? null,
    expiresAt: more.expiresAt?.toISOString() ?? null,
    pausedAt: more.pausedAt?.toISOString() ?? null,
    storage: version?.definition.settings.storage ?? "interactions",
    answers: answerViews(version, more.answers),
    log: log.lines,
    isLogCut: log.isCut,
    obstacles: { ...obstacles, isHandedOver: more.handler === "human" },
    can: {
      edit: can(ctx.actor, "inbox.controlSessions", row.channelId),
      remove: can(ctx.actor, "inbox.delete", row.channelId),
      openConversation: row.conversationId !== null,
    },
  };
}

function selectMore(ctx: Ctx) {
  return ctx.db
    .select({
      peerId: sessions.peerId,
      title: interactions.title,
      revision: sessions.revision,
      mode: sessions.mode,
      answers: sessions.answers,
      remindAt: sessions.remindAt,
      reminderSentAt: sessions.reminderSentAt,
      expiresAt: sessions.expiresAt,
      pausedAt: sessions.pausedAt,
      handler: conversations.handler,
    })
    .from(sessions)
    .innerJoin(interactions, eq(interactions.id, sessions.interactionId))
    .leftJoin(conversations, eq(conversations.peerId, sessions.peerId))
    .$dynamic();
}

/** The person's other open sessions: at most one is active (I1), at most one of each interaction is open (I2). */
async function findObstacles(ctx: Ctx, session: { id: string; peerId: string; interactionId: string }) {
  const others = await ctx.db
    .select({
      sessionId: sessions.id,
      interactionId: sessions.interactionId,
      title: interactions.title,
      status: sessions.status,
    })
    .from(sessions)
    .innerJoin(interactions, eq(interactions.id, sessions.interactionId))
    .where(
      and(
        eq(sessions.peerId, session.peerId),
        inArray(sessions.status, ["active", "paused"]),
        ne(sessions.id, session.id),
      ),
    );
  const toObstacle = (found: (typeof others)[number] | undefined): Obstacle | null =>
    found ? { sessionId: found.sessionId, interactionId: found.interactionId, title: found.title } : null;
  return {
    active: toObstacle(others.find(({ status }) => status === "active")),
    sameInteraction: toObstacle(others.find(({ interactionId }) => interactionId === session.interactionId)),
  };
}
