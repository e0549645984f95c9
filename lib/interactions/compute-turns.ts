import type { Db } from "@/db/client";
import type { ActionRequest } from "@/lib/engine";
import { loadEndedRuns } from "./load-ended-runs";
import type { LaneState } from "./load-lanes";
import type { TurnChannel } from "./turn-channel";
import { beginTurns, type Turns, type TurnsInput } from "./turns";

/** Turns that are complete, or that wait for something outside: nothing of those is written. */
export interface Computed<T> {
  turns: Turns;
  result: T;
  waitsFor?: ActionRequest;
}

/**
 * Computes the turns of one peer. When they turn out to need more of what the database holds it is loaded, and they are
 * computed from the beginning: nothing in them is random, so they come out the same up to there.
 */
export async function computeTurns<T>(
  tx: Db,
  channel: TurnChannel,
  lane: LaneState,
  input: TurnsInput,
  work: (turns: Turns) => T,
): Promise<Computed<T>> {
  let known = lane;
  let fresh = input.fresh;
  for (;;) {
    const turns = beginTurns(channel, known, { ...input, ...(fresh && { fresh }) });
    const result = work(turns);
    if (turns.need?.type !== "runs") {
      return { turns, result, ...(turns.need && { waitsFor: turns.need.request }) };
    }
    known = await learnRuns(tx, channel, known, turns.need.interactionId);
    fresh = turns.fresh.ids;
  }
}

async function learnRuns(tx: Db, channel: TurnChannel, lane: LaneState, asked: string): Promise<LaneState> {
  if (lane.knownRuns.has(asked)) throw new Error("the engine asks again for runs that it was given");
  const interactionId = channel.definitions.latest(asked)?.interactionId ?? asked;
  const runs = await loadEndedRuns(tx, lane.peerId, interactionId);
  const held = new Set(lane.sessions.map((session) => session.id));
  return {
    ...lane,
    sessions: [...lane.sessions, ...runs.filter((run) => !held.has(run.id))],
    knownRuns: new Set([...lane.knownRuns, asked, interactionId]),
  };
}
