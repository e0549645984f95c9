import type { Db } from "@/db/client";
import { asMs, runStatement, type Statement } from "@/db/statement";
import type { MediaKind } from "./sniff";

/** A medium that this process is about to fetch. */
export interface MediaClaim {
  id: string;
  channelId: string;
  platformMessageId: string;
  kind: MediaKind;
  attempts: number;
  createdAt: Date;
}

/** Longer than an attempt can take; whoever has not settled by then has died. */
const leaseSeconds = 180;

/** Takes a medium that is due. Nothing when it is not, when somebody else has it, or when its message was unsent. */
export async function claimMedia(db: Db, mediaId: string, now: Date): Promise<MediaClaim | undefined> {
  const [row] = await runStatement<Row>(db, claim, [mediaId, now.toISOString(), leaseSeconds]);
  return row && { ...row, createdAt: new Date(row.createdAt) };
}

type Row = Omit<MediaClaim, "createdAt"> & { createdAt: number };

/** The queue counts by the database's clock: an order may come a moment before it is due by ours. */
const claim: Statement = {
  name: "media_claim",
  text: `
update media m set attempts = m.attempts + 1, next_attempt_at = $2::timestamptz + make_interval(secs => $3::int)
from entries e
where m.id = $1 and e.id = m.entry_id and m.state in ('pending','preparing')
  and m.next_attempt_at <= $2::timestamptz + interval '1 second'
returning m.id, m.channel_id as "channelId", m.platform_message_id as "platformMessageId", e.content ->> 'type' as kind,
  m.attempts, ${asMs("m.created_at")} as "createdAt"`,
};

/** Media that should have been fetched by now: nobody was asked, or whoever was died. */
export async function listOverdueMedia(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await runStatement<{ id: string }>(db, selectOverdue, [now.toISOString(), limit]);
  return rows.map(({ id }) => id);
}

const selectOverdue: Statement = {
  name: "media_overdue",
  text: `
select id from media
where state in ('pending','preparing') and next_attempt_at < $1::timestamptz - interval '10 seconds'
order by next_attempt_at limit $2::int`,
};
