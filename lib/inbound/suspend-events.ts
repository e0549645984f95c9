import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import { enqueueRuns } from "@/lib/actions";
import type { ActionRequest } from "@/lib/engine";
import type { SuspendedTurn, Turns } from "@/lib/interactions";

/** An event whose turns cannot be completed before something was performed outside. */
export interface Suspension {
  eventId: number;
  turns: Turns;
  request: ActionRequest;
}

/**
 * Lets events wait for what their turns ask, and asks for it in the same commit. Later events of their lanes wait with them.
 */
export async function suspendEvents(tx: Db, suspensions: Suspension[]): Promise<void> {
  if (suspensions.length === 0) return;
  const rows = suspensions.map(({ eventId, turns }) => {
    const turn: SuspendedTurn = { now: turns.now.getTime(), fresh: turns.fresh.ids };
    return { id: eventId, turn };
  });
  await runStatement(tx, markWaiting, [jsonParam(rows)]);
  await enqueueRuns(tx, suspensions.map(toRun));
}

const markWaiting: Statement = {
  name: "inbound_suspend",
  text: `
update inbound_events e set state = 'waiting', turn = w.turn
from json_to_recordset($1::json) as w(id bigint, turn jsonb) where e.id = w.id`,
};

function toRun({ eventId, turns, request }: Suspension) {
  const { workspaceId, channelId } = turns.channel.facts;
  return { workspaceId, channelId, peerId: turns.lane.peerId, inboundEventId: eventId, request, createdAt: turns.now };
}

/** Lets events go on whose answers have come, in the commit that wrote them. */
export async function resumeEvents(tx: Db, eventIds: number[], now: Date): Promise<void> {
  if (eventIds.length > 0) await runStatement(tx, markPending, [eventIds, now.toISOString()]);
}

const markPending: Statement = {
  name: "inbound_resume",
  text: `
with resumed as (
  update inbound_events set state = 'pending', next_attempt_at = $2::timestamptz
  where id = any($1::bigint[]) and state = 'waiting' returning id
)
select id, pg_notify('inbound', '') from resumed`,
};

/** Whether an event of this lane waits for an action, as of a moment when nobody else works on the lane. */
export async function isLaneWaiting(tx: Db, lane: string): Promise<boolean> {
  const rows = await runStatement<{ id: string }>(tx, selectWaiting, [lane]);
  return rows.length > 0;
}

const selectWaiting: Statement = {
  name: "inbound_select_waiting",
  text: "select id from inbound_events where lane = $1 and state = 'waiting' limit 1",
};
