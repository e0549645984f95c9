import type { Db } from "@/db/client";
import type { Effect } from "@/lib/engine";
import type { Turns } from "@/lib/interactions";
import { type TakenCode, takeTesterCode, testerAnswer, testerCodeOf } from "@/lib/tester-phones";
import type { SettledArrival } from "./arrival";
import type { Routed } from "./route-event";

/** MSG-15: a member says their code from their own phone. It is taken in the commit of this very event, so once whatever happens. */
export async function settleTester(
  tx: Db,
  { event, claimed, lane, loaded }: SettledArrival,
  now: Date,
): Promise<TakenCode | undefined> {
  const code = claimed.turn || loaded.isUnsentMessage ? undefined : testerCodeOf(event);
  if (code === undefined) return undefined;
  return takeTesterCode(tx, { channelId: claimed.channelId, peerId: lane.peerId, code, now });
}

/** Says what became of the code. No session and no trigger hears of it, and it does not matter who answers the conversation. */
export function answerTester(turns: Turns, taken: TakenCode): Routed {
  const messages = [testerAnswer(taken, turns.channel.facts.locale)];
  const effect: Effect = { type: "send", messages, ...besideSessions, cause: "action" };
  turns.effects.push(effect);
  turns.speakers.set(effect, { type: "system", name: "tester phones" });
  return { isConsumed: true, handled: { by: "tester" }, tried: [], isInterrupting: false };
}

const besideSessions = { sessionId: null, interactionId: null, versionId: null, stepId: null };
