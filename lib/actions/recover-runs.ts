import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import { type ActionRun, isRepeatable, requestSchema } from "./action-run";

const maxAttempts = 3;
const runsAtOnce = 100;

/** Actions of a process that died, locked by this transaction: those to be done again, and those that nobody can tell about. */
export interface Abandoned {
  again: ActionRun[];
  unknown: ActionRun[];
}

/** Takes back actions whose lease has ended. The harmless ones are pending again; what became of the others is for the caller to say. */
export async function recoverRuns(tx: Db, now: Date): Promise<Abandoned> {
  const rows = await runStatement<Row>(tx, selectAbandoned, [now.toISOString(), runsAtOnce]);
  const runs = rows.map(({ request, ...run }): ActionRun => ({ ...run, request: requestSchema.parse(request) }));
  const mayRepeat = (run: ActionRun) => isRepeatable(run.request) && run.attempt < maxAttempts;
  const again = runs.filter(mayRepeat);
  if (again.length > 0) await runStatement(tx, reopen, [again.map((run) => run.id), now.toISOString()]);
  return { again, unknown: runs.filter((run) => !mayRepeat(run)) };
}

type Row = Omit<ActionRun, "request"> & { request: unknown };

const selectAbandoned: Statement = {
  name: "actions_select_abandoned",
  text: `
select id, workspace_id as "workspaceId", channel_id as "channelId", peer_id as "peerId",
  inbound_event_id::float8 as "inboundEventId", request, attempts as attempt
from action_runs where state = 'running' and lease_until < $1::timestamptz
order by lease_until limit $2::int
for update skip locked`,
};

const reopen: Statement = {
  name: "actions_reopen",
  text: `
update action_runs set state = 'pending', lease_until = null, next_attempt_at = $2::timestamptz where id = any($1::text[])`,
};
