import { and, eq, inArray, notInArray } from "drizzle-orm";
import { sessions } from "@/db/schema";
import { can, forbidden } from "@/lib/access";
import { recordAudit } from "@/lib/audit";
import { recordChange } from "@/lib/inbox";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { runMemberCommand } from "@/lib/outbound";
import { findTitle } from "./find-title";
import { lockSession } from "./lock-session";
import type { DeleteSessionsInput, SessionAddress } from "./session-changes.schema";
import { visibleSessions } from "./session-conditions";
import { selectSessions } from "./session-rows";

/**
 * Deletes sessions of one interaction with their answers and logs, for good. An open one goes through the engine, so that what
 * is paused beneath an active one comes back. What is not there any more counts as done; one session for which the permission
 * is missing stops the whole. Answers how many were deleted.
 */
export async function deleteSessions(ctx: Ctx<MemberActor>, input: DeleteSessionsInput): Promise<{ deleted: number }> {
  const title = await findTitle(ctx, input.interactionId);
  const asked = await selectSessions(ctx).where(
    and(visibleSessions(ctx, input.interactionId), inArray(sessions.id, input.sessionIds)),
  );
  if (asked.some(({ channelId }) => !can(ctx.actor, "inbox.delete", channelId))) throw forbidden("inbox.delete");
  if (asked.length === 0) return { deleted: 0 };
  await recordAudit(ctx, {
    kind: "delete",
    subject: "sessions",
    subjectId: input.interactionId,
    subjectName: title,
    detail: { count: asked.length },
  });
  const open = asked.filter(({ status }) => status === "active" || status === "paused");
  for (const { id } of open) await deleteOpen(ctx, { interactionId: input.interactionId, sessionId: id });
  const ended = await deleteEnded(
    ctx,
    asked.filter((session) => !open.includes(session)).map(({ id }) => id),
  );
  await tellInbox(ctx, asked);
  return { deleted: open.length + ended };
}

/** Each in a transaction of its own: the lanes of many people are never held at once. */
async function deleteOpen(ctx: Ctx<MemberActor>, address: SessionAddress): Promise<void> {
  const deleting = ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const locked = await lockSession(inTx, address, { permission: "inbox.delete" });
    await runMemberCommand(inTx, locked.address, { type: "remove", sessionIds: [address.sessionId] });
  });
  await deleting.catch((error: unknown) => {
    // Its person's own turn, or a colleague, was faster.
    if (!(error instanceof AppError && error.code === "not_found")) throw error;
  });
}

/** The engine never touches a run that is over, so no lane has to be waited for. */
async function deleteEnded(ctx: Ctx, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const gone = await ctx.db
    .delete(sessions)
    .where(
      and(
        eq(sessions.workspaceId, ctx.workspaceId),
        inArray(sessions.id, ids),
        notInArray(sessions.status, ["active", "paused"]),
      ),
    )
    .returning({ id: sessions.id });
  return gone.length;
}

async function tellInbox(ctx: Ctx, gone: { channelId: string; conversationId: string | null }[]): Promise<void> {
  const places = new Map(gone.map((session) => [session.conversationId, session.channelId]));
  for (const [conversationId, channelId] of places)
    if (conversationId) await recordChange(ctx, { kind: "conversation", channelId, conversationId });
}
