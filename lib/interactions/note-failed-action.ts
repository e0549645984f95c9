import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import type { ActionRun } from "@/lib/actions";
import { recordEntries } from "@/lib/inbox";
import { failureEntry } from "./system-entry";

/** Records an action that failed after its turn was committed: in the session's log and in the timeline. */
export async function noteFailedAction(
  tx: Db,
  { peerId, request: { type, origin } }: ActionRun,
  { code, detail }: { code: string; detail: string },
  now: Date,
): Promise<void> {
  const { sessionId, interactionId, versionId, stepId, position } = origin;
  const line = { stepId: stepId ?? null, position, action: type, code, detail };
  const params = [peerId, sessionId ?? null, interactionId ?? null, now.toISOString(), jsonParam(line)];
  const [place] = await runStatement<Place>(tx, writeLine, params);
  if (!place) return;
  const failure = {
    action: type,
    code,
    detail,
    ...(place.title !== null && { title: place.title }),
    ...(interactionId !== undefined && { interactionId }),
    ...(versionId !== undefined && sessionId !== undefined && { sessionId }),
    ...(stepId !== undefined && { stepId }),
  };
  const { conversationId } = place;
  await recordEntries(tx, [{ conversationId, entries: [failureEntry(now, failure)], waiting: "unchanged" }]);
}

interface Place {
  conversationId: string;
  title: string | null;
}

/** The session may be gone by now; the timeline tells it all the same. */
const writeLine: Statement = {
  name: "interactions_note_failed_action",
  text: `
with line as (
  insert into session_log (session_id, at, kind, data)
  select id, $4::timestamptz, 'action_failed', $5::jsonb from sessions where id = $2::text and peer_id = $1
)
select v.id as "conversationId", (select title from interactions where id = $3::text) as title
from conversations v where v.peer_id = $1`,
};
