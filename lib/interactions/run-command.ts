import type { EngineEvent, Outcome } from "@/lib/engine";
import type { EntryOrigin } from "@/lib/inbox/shared";
import { changeHandler, runTurn, type Turns } from "./turns";

/** What came of a command. */
export interface Commanded {
  outcome: Outcome;
  /** Until when what is said is worth sending, for whoever composes the turn. */
  giveUpAt?: Date;
}

/** Runs what the product or one of its members wants of a peer, and keeps the handler of the conversation in step with it. */
export function runCommand(turns: Turns, event: EngineEvent, by?: EntryOrigin): Commanded {
  switch (event.type) {
    case "start":
      return { outcome: startForMember(turns, event, by) };
    case "hand_over":
    case "hand_back":
      return { outcome: handTo(turns, event, by) };
    case "set_status":
      return { outcome: setStatus(turns, event, by) };
    case "sweep":
      return sweep(turns);
    default:
      return { outcome: runTurn(turns, event) };
  }
}

/** An interaction that a member starts while a person answers gives the conversation back to automation; one that does not start leaves it. */
function startForMember(turns: Turns, event: EngineEvent, by: EntryOrigin | undefined): Outcome {
  const { handler } = turns.lane;
  turns.lane.handler = "automation";
  const outcome = runTurn(turns, event);
  turns.lane.handler = handler;
  if (outcome.consumed && handler === "human") {
    changeHandler(turns, { handler: "automation", cause: "start", ...(by && { by }) });
  }
  return outcome;
}

function handTo(turns: Turns, event: EngineEvent, by: EntryOrigin | undefined): Outcome {
  const handler = event.type === "hand_over" ? "human" : "automation";
  if (turns.lane.handler === handler) return { consumed: true, reason: "ignored" };
  const outcome = runTurn(turns, event);
  const cause = event.type === "hand_over" ? "taken_over" : "returned";
  changeHandler(turns, { handler, cause, ...(by && { by }) });
  return outcome;
}

/** The session's own log tells who set it, or that it had moved on when the member's word had its turn. */
function setStatus(turns: Turns, event: Extract<EngineEvent, { type: "set_status" }>, by?: EntryOrigin): Outcome {
  const { sessionId, status } = event;
  const before = turns.sessions.get(sessionId);
  const outcome = runTurn(turns, event);
  if (!before || turns.need) return outcome;
  const named = by?.type === "agent" ? { by: { userId: by.userId, name: by.name } } : {};
  const line = outcome.consumed
    ? ({ type: "status_set", from: before.status, status, ...named } as const)
    : ({ type: "status_refused", status, code: outcome.reason, ...named } as const);
  turns.effects.push({ type: "log", sessionId, line });
  return outcome;
}

/** A reminder is worth sending until its session ends, and nothing is to somebody who blocked the account (section 19). */
function sweep(turns: Turns): Commanded {
  const outcome = runTurn(turns, { type: "sweep" });
  if (turns.lane.friendStatus === "blocked") turns.effects = turns.effects.filter((effect) => effect.type !== "send");
  const reminded = [...turns.sessions.values()].find((session) => session.status === "active");
  const giveUpAt = outcome.reason === "reminded" ? reminded?.expiresAt : undefined;
  return { outcome, ...(typeof giveUpAt === "number" && { giveUpAt: new Date(giveUpAt) }) };
}
