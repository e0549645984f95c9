import { eq, sql } from "drizzle-orm";
import { channels, contacts, conversations, interactionVersions, peers, sessions } from "@/db/schema";
import { type EndReason, endReasons, type SessionStatus, titleOf } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import type { SessionItem } from "./session-views";
import type { KnownVersions } from "./versions";

const columns = {
  id: sessions.id,
  status: sessions.status,
  endReason: sessions.endReason,
  currentStepId: sessions.currentStepId,
  answerCount: sql<number>`(select count(*)::int from jsonb_object_keys(${sessions.answers}))`,
  createdAt: sessions.createdAt,
  updatedAt: sessions.updatedAt,
  endedAt: sessions.endedAt,
  versionId: sessions.versionId,
  versionNumber: interactionVersions.number,
  channelId: sessions.channelId,
  channelName: channels.name,
  platform: channels.platform,
  contactId: peers.contactId,
  contactName: contacts.name,
  platformName: peers.displayName,
  platformId: peers.platformId,
  pictureUrl: peers.pictureUrl,
  conversationId: conversations.id,
};

/** The query behind every list of sessions: one row per session. */
export function selectSessions(ctx: Ctx) {
  return ctx.db
    .select(columns)
    .from(sessions)
    .innerJoin(interactionVersions, eq(interactionVersions.id, sessions.versionId))
    .innerJoin(channels, eq(channels.id, sessions.channelId))
    .innerJoin(peers, eq(peers.id, sessions.peerId))
    .innerJoin(contacts, eq(contacts.id, peers.contactId))
    .leftJoin(conversations, eq(conversations.peerId, sessions.peerId))
    .$dynamic();
}

type SessionRow = Awaited<ReturnType<typeof selectSessions>>[number];

/** A row as a screen receives it. */
export function toItem(row: SessionRow, versions: KnownVersions): SessionItem {
  return {
    id: row.id,
    person: {
      contactId: row.contactId,
      name: row.contactName ?? row.platformName,
      platformName: row.platformName,
      idTail: row.platformId.slice(-4),
      platformId: row.platformId,
      pictureUrl: row.pictureUrl,
      conversationId: row.conversationId,
    },
    channel: { id: row.channelId, name: row.channelName, platform: row.platform },
    versionNumber: row.versionNumber,
    status: row.status,
    endReason: endReasonOf(row.endReason),
    stepTitle:
      isRunning(row.status) && row.currentStepId ? stepTitleOf(versions, row.versionId, row.currentStepId) : null,
    answerCount: row.answerCount,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** The title of a step, or its id. */
export function stepTitleOf(versions: KnownVersions, versionId: string, stepId: string): string {
  const step = versions.get(versionId)?.definition.steps.find(({ id }) => id === stepId);
  return step ? titleOf(step) : stepId.replace(/^:/, "");
}

function isRunning(status: SessionStatus): boolean {
  return status === "active" || status === "paused";
}

/** A reason that this release knows. */
export function endReasonOf(text: string | null): EndReason | null {
  return endReasons.find((reason) => reason === text) ?? null;
}
