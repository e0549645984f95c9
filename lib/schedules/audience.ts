import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import type { Audience } from "./schedule.schema";

/** How many people an occurrence would go to now, and who of the audience is left out. */
export interface Reach {
  reached: number;
  /** Blocked the account, no friends, or heard as a bystander only. */
  unreachable: number;
  /** A person answers them by hand: automation does not talk into that. */
  withPerson: number;
}

/** Counts an audience of a channel. */
export async function countReach(db: Db, channelId: string, audience: Audience): Promise<Reach> {
  const [row] = await runStatement<Reach>(db, countAudience, [channelId, ...audienceParams(audience)]);
  return row ?? { reached: 0, unreachable: 0, withPerson: 0 };
}

/** Somebody to whom an occurrence goes. */
export interface ReachedPeer {
  peerId: string;
  platformId: string;
}

/** The next people of an audience behind a platform id, in the order of platform ids. */
export function nextPeers(
  db: Db,
  given: { channelId: string; audience: Audience; cursor: string; limit: number },
): Promise<ReachedPeer[]> {
  const { channelId, audience, cursor, limit } = given;
  return runStatement<ReachedPeer>(db, selectPeers, [channelId, ...audienceParams(audience), cursor, limit]);
}

function audienceParams(audience: Audience): [contactId: string | null, tagId: string | null] {
  return [audience.type === "contact" ? audience.contactId : null, audience.type === "tag" ? audience.tagId : null];
}

const isReachable = "p.friend_status in ('unknown','friend') and not p.is_standby";

const audienceRows = `
from peers p join conversations v on v.peer_id = p.id
where p.channel_id = $1 and p.kind = 'user'
  and ($2::text is null or p.contact_id = $2::text)
  and ($3::text is null or exists (
    select 1 from contact_tags ct where ct.contact_id = p.contact_id and ct.tag_id = $3::text))`;

const countAudience: Statement = {
  name: "schedules_count_audience",
  text: `
select count(*) filter (where ${isReachable} and v.handler = 'automation')::int as reached,
  count(*) filter (where not (${isReachable}))::int as unreachable,
  count(*) filter (where ${isReachable} and v.handler <> 'automation')::int as "withPerson"
${audienceRows}`,
};

const selectPeers: Statement = {
  name: "schedules_next_peers",
  text: `
select p.id as "peerId", p.platform_id as "platformId"
${audienceRows}
  and ${isReachable} and v.handler = 'automation' and p.platform_id > $4::text
order by p.platform_id
limit $5::int`,
};
