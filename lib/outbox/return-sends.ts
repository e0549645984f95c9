import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** Gives back sends that were taken but not transmitted, when the process stops. */
export async function returnSends(db: Db, taken: { sendId: string; attempt: number }[]): Promise<void> {
  const ids = taken.map((send) => send.sendId);
  if (ids.length > 0) await runStatement(db, giveBack, [ids, taken.map((send) => send.attempt)]);
}

const giveBack: Statement = {
  name: "outbox_return_sends",
  text: `
update sends s set state = 'queued', attempts = s.attempts - 1, lease_until = null
from unnest($1::text[], $2::int[]) as t(id, attempt)
where s.id = t.id and s.state = 'sending' and s.attempts = t.attempt`,
};
