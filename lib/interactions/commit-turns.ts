import type { Db } from "@/db/client";
import { mergeProfiles } from "@/lib/contacts";
import { recordEntries } from "@/lib/inbox";
import { enqueueSends } from "@/lib/outbox";
import type { ComposedTurn } from "./compose-turn";
import { saveSessions } from "./save-sessions";

/**
 * Writes sessions, timeline, outbox and profiles of several peers in the caller's transaction, in few statements however
 * many there are. The network is touched by nobody before the commit.
 */
export async function commitTurns(
  tx: Db,
  turns: ComposedTurn[],
  options: { now: Date; isTold: boolean },
): Promise<void> {
  await saveSessions(
    tx,
    turns.map((turn) => turn.sessions),
  );
  await recordEntries(
    tx,
    turns.map((turn) => turn.timeline),
    options,
  );
  await enqueueSends(
    tx,
    turns.flatMap((turn) => turn.sends),
    turns.flatMap((turn) => turn.tokens),
    options,
  );
  await mergeProfiles(
    tx,
    turns.flatMap((turn) => turn.merges),
  );
}
