import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import type { Session, SessionLogLine } from "@/lib/engine";
import { type SessionOwner, toSessionRow } from "./session-row";

/** What a turn did to the sessions of one peer. */
export interface SessionChanges {
  owner: SessionOwner;
  /** New and changed ones, whole. */
  sessions: Session[];
  removedIds: string[];
  /** Runs of the same interaction that the completed one replaces. */
  replacedRuns: { interactionId: string; keepSessionId: string }[];
  log: { sessionId: string; line: SessionLogLine }[];
  at: Date;
}

/** Saves the sessions of several peers. I1 and I2 hold by unique indexes: sessions that end or pause are written first. */
export async function saveSessions(tx: Db, changes: SessionChanges[]): Promise<void> {
  await removeSessions(tx, changes);
  const rows = changes.flatMap(({ sessions, owner }) => sessions.map((session) => toSessionRow(session, owner)));
  const log = changes.flatMap(toLogRows);
  if (rows.length + log.length === 0) return;
  await runStatement(tx, upsertSessions, [jsonParam(rows), jsonParam(log)]);
}

const upsertSessions: Statement = {
  name: "interactions_save_sessions",
  text: `
with saved as (
  insert into sessions (id, workspace_id, channel_id, peer_id, interaction_id, version_id, token, status, end_reason, mode,
    current_step_id, previous_step_id, return_to_step_id, answers, path, marks, remind_at, reminder_sent_at, expires_at, paused_at,
    created_at, updated_at, ended_at, revision)
  select id, workspace_id, channel_id, peer_id, interaction_id, version_id, token, status, end_reason, mode,
    current_step_id, previous_step_id, return_to_step_id, answers, path, marks, remind_at, reminder_sent_at, expires_at, paused_at,
    created_at, updated_at, ended_at, revision
  from json_to_recordset($1::json) as s(id text, workspace_id text, channel_id text, peer_id text, interaction_id text,
    version_id text, token text, status text, end_reason text, mode text, current_step_id text, previous_step_id text,
    return_to_step_id text, answers jsonb, path jsonb, marks jsonb, remind_at timestamptz, reminder_sent_at timestamptz,
    expires_at timestamptz, paused_at timestamptz, created_at timestamptz, updated_at timestamptz, ended_at timestamptz,
    revision int)
  order by (status = 'active'), id
  on conflict (id) do update set version_id = excluded.version_id, token = excluded.token, status = excluded.status,
    end_reason = excluded.end_reason, mode = excluded.mode, current_step_id = excluded.current_step_id,
    previous_step_id = excluded.previous_step_id, return_to_step_id = excluded.return_to_step_id,
    answers = excluded.answers, path = excluded.path, marks = excluded.marks, remind_at = excluded.remind_at,
    reminder_sent_at = excluded.reminder_sent_at, expires_at = excluded.expires_at, paused_at = excluded.paused_at,
    updated_at = excluded.updated_at, ended_at = excluded.ended_at, revision = excluded.revision
)
insert into session_log (session_id, at, kind, data)
select l.session_id, l.at, l.kind, l.data
from json_to_recordset($2::json) as l(n int, session_id text, at timestamptz, kind text, data jsonb)
order by l.n`,
};

/** A removed session takes its log along. */
function toLogRows({ log, removedIds, at }: SessionChanges) {
  return log
    .filter(({ sessionId }) => !removedIds.includes(sessionId))
    .map(({ sessionId, line: { type, ...data } }, n) => ({ n, session_id: sessionId, at, kind: type, data }));
}

async function removeSessions(tx: Db, changes: SessionChanges[]): Promise<void> {
  const ids = changes.flatMap((change) => change.removedIds);
  const replaced = changes.flatMap(({ owner, replacedRuns }) =>
    replacedRuns.map((run) => ({
      peer_id: owner.peerId,
      interaction_id: run.interactionId,
      keep_id: run.keepSessionId,
    })),
  );
  if (ids.length > 0 || replaced.length > 0) await runStatement(tx, deleteSessions, [ids, jsonParam(replaced)]);
}

const deleteSessions: Statement = {
  name: "interactions_delete_sessions",
  text: `
delete from sessions s
where s.id = any($1::text[])
  or exists (
    select 1 from json_to_recordset($2::json) as r(peer_id text, interaction_id text, keep_id text)
    where s.peer_id = r.peer_id and s.interaction_id = r.interaction_id and s.id <> r.keep_id)`,
};
