import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** Notes that triggers took events, in the commit of what they led to. A trigger that was deleted meanwhile is passed by. */
export async function recordFirings(tx: Db, triggerIds: readonly string[], at: Date): Promise<void> {
  if (triggerIds.length > 0) await runStatement(tx, insertFirings, [triggerIds, at.toISOString()]);
}

const insertFirings: Statement = {
  name: "triggers_fired",
  text: `
insert into trigger_firings (trigger_id, at)
select t.id, $2::timestamptz from unnest($1::text[]) as fired(id) join triggers t on t.id = fired.id
for key share of t`,
};
