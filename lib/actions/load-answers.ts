import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import type { ActionAnswer } from "@/lib/engine";
import { answerSchema } from "./action-run";

/** What was performed for an event so far, in the order in which its turns asked. */
export interface PerformedRequest {
  request: unknown;
  answer: ActionAnswer;
}

/** What was performed for each of these events. Those for which nothing was are not in it. */
export async function loadAnswers(tx: Db, eventIds: number[]): Promise<Map<number, PerformedRequest[]>> {
  if (eventIds.length === 0) return new Map();
  const rows = await runStatement<Row>(tx, selectAnswers, [eventIds]);
  const found = new Map<number, PerformedRequest[]>();
  for (const { eventId, request, answer } of rows) {
    const list = found.get(eventId) ?? [];
    found.set(eventId, [...list, { request, answer: answerSchema.parse(answer) }]);
  }
  return found;
}

interface Row {
  eventId: number;
  request: unknown;
  answer: unknown;
}

const selectAnswers: Statement = {
  name: "actions_load_answers",
  text: `
select inbound_event_id::float8 as "eventId", request, answer from action_runs
where inbound_event_id = any($1::bigint[]) and answer is not null
order by inbound_event_id, ordinal`,
};
