import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import { codeHash } from "./code-hash";
import { countTry } from "./throttle";

/** What became of a code that a person said: it is theirs now, or it was used or too old. */
export type TakenCode = "linked" | "stale";

export interface SaidCode {
  channelId: string;
  peerId: string;
  code: string;
  now: Date;
}

/** Wrong codes that one peer may say before theirs are no longer looked at for a while. */
const guessesPerWindow = 5;

/**
 * A person said a code: in the caller's commit their chat becomes the place for tests of the member who asked for it, once.
 * Nothing when the code is none of this channel's, so that what they said means what it would have meant anyway.
 */
export async function takeTesterCode(
  tx: Db,
  { channelId, peerId, code, now }: SaidCode,
): Promise<TakenCode | undefined> {
  const [known] = await runStatement<{ is_waited_for: boolean }>(tx, findOpen, [channelId]);
  if (!known?.is_waited_for) return undefined;
  const isThrottled = await countTry(tx, `peer:${peerId}`, guessesPerWindow, now);
  if (isThrottled) return undefined;
  const [taken] = await runStatement<{ is_linked: boolean }>(tx, takeCode, [
    channelId,
    codeHash(channelId, code),
    peerId,
    now.toISOString(),
  ]);
  if (!taken) return undefined;
  return taken.is_linked ? "linked" : "stale";
}

/** Codes that were used or are too old are kept for a while, so that whoever says one learns what is wrong with it. */
const findOpen: Statement = {
  name: "tester_phones_is_waited_for",
  text: "select exists (select 1 from tester_phone_codes where channel_id = $1) as is_waited_for",
};

const takeCode: Statement = {
  name: "tester_phones_take_code",
  text: `
with found as materialized (
  select member_id, used_at is null and expires_at > $4::timestamptz as is_open
  from tester_phone_codes where channel_id = $1 and code_hash = $2
  for update
), used as (
  update tester_phone_codes c set used_at = $4::timestamptz from found f
  where f.is_open and c.member_id = f.member_id and c.channel_id = $1
  returning c.member_id
), linked as (
  insert into tester_phones (member_id, channel_id, peer_id, linked_at)
  select member_id, $1, $3, $4::timestamptz from used
  on conflict (member_id, channel_id) do update set peer_id = excluded.peer_id, linked_at = excluded.linked_at
)
select f.is_open as is_linked from found f`,
};
