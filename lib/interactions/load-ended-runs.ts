import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import type { Session } from "@/lib/engine";
import { sessionRowSchema } from "./session-row";

/** The newest completed run of an interaction: all that a run policy asks about what has ended. */
export async function loadEndedRuns(tx: Db, peerId: string, interactionId: string): Promise<Session[]> {
  const rows = await runStatement<{ session: unknown }>(tx, selectRuns, [peerId, interactionId]);
  return rows.map((row) => sessionRowSchema.parse(row.session));
}

const selectRuns: Statement = {
  name: "interactions_load_ended_runs",
  text: `
select to_json(s) as session from sessions s
where s.peer_id = $1 and s.interaction_id = $2 and s.status = 'completed'
order by s.updated_at desc limit 1`,
};
