import { randomBytes } from "node:crypto";
import { advance, type Effect, type EngineEvent, type Outcome, type Session } from "@/lib/engine";
import { newId } from "@/lib/kernel/ids";
import type { LaneState } from "./load-lanes";
import type { TurnChannel } from "./turn-channel";

/** One peer's turns on one inbound event (or one sweep): the event itself, then what triggers start because of it. */
export interface Turns {
  channel: TurnChannel;
  lane: LaneState;
  now: Date;
  /** What the sessions are after the turns so far. */
  sessions: Map<string, Session>;
  changedIds: Set<string>;
  removedIds: Set<string>;
  /** Of all turns, in order. */
  effects: Effect[];
}

/** Nothing has happened yet. */
export function beginTurns(channel: TurnChannel, lane: LaneState, now: Date): Turns {
  const sessions = new Map(lane.sessions.map((session) => [session.id, session]));
  return { channel, lane, now, sessions, changedIds: new Set(), removedIds: new Set(), effects: [] };
}

/** Runs the engine once more on what the turns before left behind. */
export function runTurn(turns: Turns, event: EngineEvent): Outcome {
  const { channel, lane, now } = turns;
  const result = advance({
    now: now.getTime(),
    locale: channel.facts.locale,
    channelName: channel.facts.name,
    peer: { channelId: channel.facts.channelId, platformId: lane.platformId },
    templates: channel.templates,
    person: { displayName: lane.displayName, profile: lane.profile, tags: lane.tags },
    definitions: channel.definitions,
    sessions: [...turns.sessions.values()],
    fresh: { sessionId: newId("session"), token: randomBytes(18).toString("base64url") },
    event,
  });
  for (const session of result.sessions) {
    turns.sessions.set(session.id, session);
    turns.changedIds.add(session.id);
  }
  for (const effect of result.effects) note(turns, effect);
  return result.outcome;
}

function note(turns: Turns, effect: Effect): void {
  turns.effects.push(effect);
  if (effect.type === "delete_session") forget(turns, effect.sessionId);
  if (effect.type !== "delete_other_runs") return;
  const { interactionId, keepSessionId } = effect;
  for (const session of turns.sessions.values()) {
    if (session.interactionId === interactionId && session.id !== keepSessionId) forget(turns, session.id);
  }
}

function forget(turns: Turns, sessionId: string): void {
  turns.sessions.delete(sessionId);
  turns.changedIds.delete(sessionId);
  turns.removedIds.add(sessionId);
}
