import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import { payloadAt } from "./payload-at";

/**
 * INB-171 for the raw store: replaces one event in the body it came in, so that its neighbours can still be processed. Answers
 * `false` for one whose turn has begun and will be computed again: it needs its words until then.
 */
export async function forgetInBody(tx: Db, inboundEventId: number, turn: "any" | "over" = "any"): Promise<boolean> {
  const [row] = await runStatement<Row>(tx, selectBody, [inboundEventId]);
  if (row?.isNeeded && turn !== "over") return false;
  if (row) await runStatement(tx, updateBody, [row.id, withoutEvent(row.body, row.position)]);
  return true;
}

interface Row {
  id: string;
  body: string;
  position: number;
  isNeeded: boolean;
}

const selectBody: Statement = {
  name: "inbound_select_body",
  text: `
select r.id::text, r.body, e.position, e.turn is not null and e.state in ('pending','waiting') as "isNeeded"
from inbound_events e join webhook_requests r on r.id = e.request_id
where e.id = $1 for update of r`,
};

const updateBody: Statement = {
  name: "inbound_update_body",
  text: "update webhook_requests set body = $2 where id = $1::bigint",
};

function withoutEvent(body: string, position: number): string {
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed !== "object" || parsed === null || payloadAt(parsed, position) === undefined) return body;
  const events = "events" in parsed && Array.isArray(parsed.events) ? parsed.events : [];
  return jsonParam({
    ...parsed,
    events: events.map((event, index) => (index === position ? { type: "unsent" } : event)),
  });
}
