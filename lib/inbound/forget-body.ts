import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import { payloadAt } from "./payload-at";

/** INB-171 for the raw store: replaces one event in the body it came in, so that its neighbours can still be processed. */
export async function forgetInBody(tx: Db, inboundEventId: number): Promise<void> {
  const [row] = await runStatement<{ id: string; body: string; position: number }>(tx, selectBody, [inboundEventId]);
  if (row) await runStatement(tx, updateBody, [row.id, withoutEvent(row.body, row.position)]);
}

const selectBody: Statement = {
  name: "inbound_select_body",
  text: `
select r.id::text, r.body, e.position from inbound_events e join webhook_requests r on r.id = e.request_id
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
