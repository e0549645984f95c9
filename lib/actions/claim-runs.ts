import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import { type ActionRun, leaseMilliseconds, requestSchema } from "./action-run";

export interface ClaimRunsOptions {
  now: Date;
  limit: number;
  /** Workspaces that have enough in the air: a slow server of theirs holds up nobody else. */
  exceptWorkspaces: string[];
}

/** Takes due actions, the oldest first. Two processes never take the same one. */
export async function claimRuns(db: Db, { now, limit, exceptWorkspaces }: ClaimRunsOptions): Promise<ActionRun[]> {
  const leaseUntil = new Date(now.getTime() + leaseMilliseconds);
  const rows = await runStatement<Row>(db, claimDue, [
    now.toISOString(),
    leaseUntil.toISOString(),
    limit,
    exceptWorkspaces,
  ]);
  return rows.map(({ request, ...run }) => ({ ...run, request: requestSchema.parse(request) }));
}

type Row = Omit<ActionRun, "request"> & { request: unknown };

const claimDue: Statement = {
  name: "actions_claim_due",
  text: `
with due as materialized (
  select id from action_runs
  where state = 'pending' and next_attempt_at <= $1::timestamptz and workspace_id <> all($4::text[])
  order by next_attempt_at limit $3::int
  for update skip locked
)
update action_runs r set state = 'running', attempts = r.attempts + 1, lease_until = $2::timestamptz
from due where r.id = due.id
returning r.id, r.workspace_id as "workspaceId", r.channel_id as "channelId", r.peer_id as "peerId",
  r.inbound_event_id::float8 as "inboundEventId", r.request, r.attempts as attempt`,
};
