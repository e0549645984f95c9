import { z } from "zod";
import { type Session, sessionSchema } from "@/lib/engine";

const moment = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : Date.parse(text)));

/** A row of `sessions` as `to_json` gives it, brought into the engine's form. */
export const sessionRowSchema = z
  .object({
    id: z.string(),
    token: z.string(),
    interaction_id: z.string(),
    version_id: z.string(),
    status: z.string(),
    end_reason: z.string().nullable(),
    mode: z.string(),
    current_step_id: z.string().nullable(),
    previous_step_id: z.string().nullable(),
    return_to_step_id: z.string().nullable(),
    answers: z.record(z.string(), z.string()),
    path: z.unknown(),
    marks: z.unknown(),
    remind_at: moment,
    reminder_sent_at: moment,
    expires_at: moment,
    paused_at: moment,
    created_at: moment,
    updated_at: moment,
    ended_at: moment,
    revision: z.number(),
  })
  .transform(
    (row): Record<keyof Session, unknown> => ({
      id: row.id,
      token: row.token,
      interactionId: row.interaction_id,
      versionId: row.version_id,
      status: row.status,
      endReason: row.end_reason,
      mode: row.mode,
      currentStepId: row.current_step_id ?? "",
      previousStepId: row.previous_step_id,
      returnToStepId: row.return_to_step_id,
      answers: Object.entries(row.answers),
      path: row.path,
      marks: row.marks,
      remindAt: row.remind_at,
      reminderSentAt: row.reminder_sent_at,
      expiresAt: row.expires_at,
      pausedAt: row.paused_at,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      endedAt: row.ended_at,
      revision: row.revision,
    }),
  )
  .pipe(sessionSchema);

/** Who a session belongs to; the engine does not need to know. */
export interface SessionOwner {
  workspaceId: string;
  channelId: string;
  peerId: string;
}

/** The row of a session for `json_to_recordset`. */
export function toSessionRow(session: Session, owner: SessionOwner) {
  return {
    id: session.id,
    workspace_id: owner.workspaceId,
    channel_id: owner.channelId,
    peer_id: owner.peerId,
    interaction_id: session.interactionId,
    version_id: session.versionId,
    token: session.token,
    status: session.status,
    end_reason: session.endReason,
    mode: session.mode,
    current_step_id: session.currentStepId,
    previous_step_id: session.previousStepId,
    return_to_step_id: session.returnToStepId,
    answers: Object.fromEntries(session.answers),
    path: session.path,
    marks: session.marks,
    remind_at: iso(session.remindAt),
    reminder_sent_at: iso(session.reminderSentAt),
    expires_at: iso(session.expiresAt),
    paused_at: iso(session.pausedAt),
    created_at: iso(session.createdAt),
    updated_at: iso(session.updatedAt),
    ended_at: iso(session.endedAt),
    revision: session.revision,
  };
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
