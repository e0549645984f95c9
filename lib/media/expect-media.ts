import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import type { NewEntry } from "@/lib/inbox";
import { newId } from "@/lib/kernel/ids";

const mediaTypes = new Set(["image", "video", "audio", "file"]);

/** Those of new entries that came with a picture, video, sound or file. */
export function mediaEntriesOf(entries: readonly NewEntry[]): NewEntry[] {
  return entries.filter(
    ({ direction, kind, content }) =>
      direction === "in" && kind === "message" && "type" in content && mediaTypes.has(String(content.type)),
  );
}

/**
 * INB-190: notes, in the commit of the entries, that each has a medium to be copied; what was uploaded before finds its
 * entry here. Answers the ids of those that have to be fetched.
 */
export async function expectMedia(tx: Db, entries: readonly NewEntry[], now: Date): Promise<string[]> {
  const rows = entries.map((entry) => ({ id: newId("media"), entry_id: entry.id }));
  const expected = await runStatement<{ id: string; state: string }>(tx, insertMedia, [
    jsonParam(rows),
    now.toISOString(),
  ]);
  return expected.filter(({ state }) => state === "pending").map(({ id }) => id);
}

/** What lies at an address of the sender's choice is not fetched: that is for whoever can vouch for the address. */
const insertMedia: Statement = {
  name: "media_expect",
  text: `
insert into media (id, workspace_id, channel_id, entry_id, platform_message_id, state, reason, next_attempt_at, created_at)
select n.id, c.workspace_id, e.channel_id, e.id, e.platform_message_id,
  case when e.content ? 'url' then 'failed' else 'pending' end,
  case when e.content ? 'url' then 'external' end,
  $2::timestamptz, $2::timestamptz
from json_to_recordset($1::json) as n(id text, entry_id text)
join entries e on e.id = n.entry_id
join conversations c on c.id = e.conversation_id
where e.platform_message_id is not null
on conflict (channel_id, platform_message_id) do update set entry_id = excluded.entry_id
returning id, state`,
};
