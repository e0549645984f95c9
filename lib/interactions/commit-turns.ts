import type { Db } from "@/db/client";
import { enqueueRuns } from "@/lib/actions";
import { changeTags, mergeProfiles } from "@/lib/contacts";
import { recordChange, recordEntries } from "@/lib/inbox";
import { enqueueSends } from "@/lib/outbox";
import type { ComposedTurn } from "./compose-turn";
import { saveSessions } from "./save-sessions";

/**
 * Writes sessions, timeline, outbox, contacts and actions of several peers in the caller's transaction, in few statements
 * however many there are. The network is touched by nobody before the commit.
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
  await changeContacts(tx, turns, options.now);
  await enqueueRuns(
    tx,
    turns.flatMap((turn) => turn.runs),
  );
}

async function changeContacts(tx: Db, turns: ComposedTurn[], now: Date): Promise<void> {
  await mergeProfiles(
    tx,
    turns.flatMap((turn) => turn.merges),
  );
  await changeTags(
    tx,
    turns.flatMap((turn) => turn.tagChanges),
    now,
  );
  for (const { merges, tagChanges, timeline, sessions } of turns) {
    if (merges.length + tagChanges.length === 0) continue;
    const { workspaceId, channelId } = sessions.owner;
    await recordChange(
      { db: tx, workspaceId },
      { kind: "contact", channelId, conversationId: timeline.conversationId },
    );
  }
}
