import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import { newId } from "@/lib/kernel/ids";
import type { NewActionRun } from "./action-run";

/** The name under which workers are woken for actions. */
export const actionsChannel = "actions";

/**
 * Writes actions in the caller's commit and wakes the workers with it. Computed again, a waiting turn may ask for something
 * else at the same place; then that takes the place of what was asked before.
 */
export async function enqueueRuns(tx: Db, runs: NewActionRun[]): Promise<void> {
  if (runs.length === 0) return;
  await runStatement(tx, insertRuns, [jsonParam(runs.map(toRow))]);
}

const insertRuns: Statement = {
  name: "actions_enqueue_runs",
  text: `
with wanted as (
  select * from json_to_recordset($1::json) as r(n int, id text, workspace_id text, channel_id text, peer_id text,
    inbound_event_id bigint, ordinal int, request jsonb, at timestamptz)
), woken as (
  select pg_notify('${actionsChannel}', '')
)
insert into action_runs (id, workspace_id, channel_id, peer_id, inbound_event_id, ordinal, request, next_attempt_at, created_at)
select w.id, w.workspace_id, w.channel_id, w.peer_id, w.inbound_event_id, w.ordinal, w.request, w.at, w.at
from wanted w left join woken on true
order by w.n
on conflict (inbound_event_id, ordinal) where inbound_event_id is not null do update set
  id = excluded.id, request = excluded.request, state = 'pending', attempts = 0, answer = null, lease_until = null,
  next_attempt_at = excluded.next_attempt_at, created_at = excluded.created_at, ended_at = null`,
};

function toRow(run: NewActionRun, n: number) {
  return {
    n,
    id: newId("actionRun"),
    workspace_id: run.workspaceId,
    channel_id: run.channelId,
    peer_id: run.peerId,
    inbound_event_id: run.inboundEventId,
    ordinal: run.request.ordinal,
    request: run.request,
    at: run.createdAt,
  };
}
