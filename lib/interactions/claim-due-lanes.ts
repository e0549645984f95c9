import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import { laneLockKey } from "@/lib/contacts";

/** A peer with an active session whose reminder or timeout is due. */
export interface DueLane {
  channelId: string;
  platformId: string;
  routingRevision: number;
}

/**
 * Takes the lanes of overdue sessions, however long overdue, until the transaction ends. A lane that somebody works on is
 * left to the next sweep: an event that is being processed ends an overdue session itself. So is one whose event waits for an
 * action, or that has events to come: they are dealt with first, and in their order.
 */
export function claimDueLanes(tx: Db, now: Date, limit: number, channelId?: string): Promise<DueLane[]> {
  return runStatement<DueLane>(tx, claimDue, [now.toISOString(), limit, channelId ?? null]);
}

const claimDue: Statement = {
  name: "interactions_claim_due",
  text: `
with lanes as materialized (
  select p.id, p.channel_id, p.channel_id || ':' || p.platform_id as lane, p.platform_id
  from sessions s join peers p on p.id = s.peer_id
  where s.status = 'active' and ($3::text is null or s.channel_id = $3)
    and (s.expires_at <= $1::timestamptz or (s.remind_at <= $1::timestamptz and s.reminder_sent_at is null))
    and not exists (
      select 1 from inbound_events e where e.state = 'waiting' and e.lane = p.channel_id || ':' || p.platform_id)
    and not exists (
      select 1 from inbound_events e where e.state = 'pending' and e.lane = p.channel_id || ':' || p.platform_id
        and e.next_attempt_at <= $1::timestamptz)
  limit $2::int
)
select l.channel_id as "channelId", l.platform_id as "platformId", c.routing_revision as "routingRevision"
from (select * from lanes order by id) l join channels c on c.id = l.channel_id
where pg_try_advisory_xact_lock(${laneLockKey("l.lane")})`,
};
