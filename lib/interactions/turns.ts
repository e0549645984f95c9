import {
  type ActionRequest,
  advance,
  type Effect,
  type EngineEvent,
  type Outcome,
  type Person,
  type Session,
  type TurnNeed,
  type TurnResult,
} from "@/lib/engine";
import type { EntryOrigin } from "@/lib/inbox/shared";
import { type FreshIds, nextFresh } from "./fresh-ids";
import type { LaneState } from "./load-lanes";
import { type AnsweredRequest, isSameRequest } from "./suspended-turn";
import type { TurnChannel } from "./turn-channel";

/** Who handles the conversation from now on, and why. */
export interface HandlerChange {
  handler: "automation" | "human";
  /** `agent`, `action`, `start` …: the timeline says it in words. */
  cause: string;
  note?: string;
  /** Who did it, when it was a person. */
  by?: EntryOrigin;
}

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
  /** What said the messages of effects that belong to no session, where that is known. */
  speakers: Map<Effect, EntryOrigin>;
  handlerChanges: HandlerChange[];
  fresh: FreshIds;
  /** What was performed outside for these turns before they were computed again, in the order in which they asked. */
  answered: readonly AnsweredRequest[];
  answersTaken: number;
  /** What the turns cannot go on without. Nothing of them counts then. */
  need?: TurnNeed;
}

/** What turns are computed with besides their channel and lane. */
export interface TurnsInput {
  now: Date;
  fresh?: readonly FreshIds["ids"][number][];
  answered?: readonly AnsweredRequest[];
}

/** Nothing has happened yet. */
export function beginTurns(channel: TurnChannel, lane: LaneState, input: TurnsInput): Turns {
  return {
    channel,
    lane: { ...lane },
    now: input.now,
    sessions: new Map(lane.sessions.map((session) => [session.id, session])),
    changedIds: new Set(),
    removedIds: new Set(),
    effects: [],
    speakers: new Map(),
    handlerChanges: [],
    fresh: { ids: [...(input.fresh ?? [])], used: 0 },
    answered: input.answered ?? [],
    answersTaken: 0,
  };
}

/**
 * Runs the engine once more on what the turns before left behind. Does nothing once they need something. `speaker` is named in
 * the timeline beside what no session says.
 */
export function runTurn(turns: Turns, event: EngineEvent, speaker?: EntryOrigin): Outcome {
  if (turns.need) return { consumed: true, reason: "pending" };
  const result = advanceWithAnswers(turns, event);
  if (result.pending) turns.need = withOrdinal(result.pending, turns.answersTaken + result.answersUsed);
  else take(turns, result);
  if (speaker && !result.pending) for (const effect of result.effects) turns.speakers.set(effect, speaker);
  return result.outcome;
}

/** Says who handles the conversation once these turns are committed. */
export function changeHandler(turns: Turns, change: HandlerChange): void {
  turns.handlerChanges.push(change);
  turns.lane.handler = change.handler;
}

/**
 * Answers are given one by one and only to the very request that they were asked for. Something may have changed while the
 * turn waited; then the old answers are of no use, and what is asked for now is performed.
 */
function advanceWithAnswers(turns: Turns, event: EngineEvent): TurnResult {
  const { channel, lane, now } = turns;
  const fresh = nextFresh(turns.fresh);
  const answers: AnsweredRequest["answer"][] = [];
  for (;;) {
    const result = advance({
      now: now.getTime(),
      locale: channel.facts.locale,
      timeZone: channel.facts.timeZone,
      channelName: channel.facts.name,
      peer: { channelId: channel.facts.channelId, platformId: lane.platformId },
      isHandedOver: lane.handler === "human",
      templates: channel.templates,
      person: personOf(lane),
      definitions: channel.definitions,
      sessions: [...turns.sessions.values()],
      knownRuns: lane.knownRuns,
      answers,
      fresh,
      event,
    });
    const known = turns.answered[turns.answersTaken + answers.length];
    if (result.pending?.type !== "action" || !known || !isSameRequest(known.request, result.pending.request))
      return result;
    answers.push(known.answer);
  }
}

function personOf({ displayName, profile, tags, account }: LaneState): Person {
  return { displayName, profile, tags, ...(account && { account }) };
}

/** Places among the answers of all turns of an event, not of one turn. */
function withOrdinal(need: TurnNeed, ordinal: number): TurnNeed {
  const numbered = (request: ActionRequest) => ({ ...request, ordinal });
  return need.type === "action" ? { ...need, request: numbered(need.request) } : need;
}

function take(turns: Turns, result: TurnResult): void {
  turns.answersTaken += result.answersUsed;
  for (const session of result.sessions) {
    turns.sessions.set(session.id, session);
    turns.changedIds.add(session.id);
  }
  for (const effect of result.effects) note(turns, effect);
}

function note(turns: Turns, effect: Effect): void {
  turns.effects.push(effect);
  switch (effect.type) {
    case "delete_session":
      return forget(turns, effect.sessionId);
    case "delete_other_runs":
      return forgetOtherRuns(turns, effect);
    case "merge_profile":
      return noteProfile(turns, effect);
    case "change_tags":
      return noteTags(turns, effect);
    case "hand_over":
      return changeHandler(turns, {
        handler: "human",
        cause: "action",
        ...(effect.note !== undefined && { note: effect.note }),
      });
    case "send":
    case "perform":
    case "log":
    case "incident":
      return;
  }
}

function forgetOtherRuns(turns: Turns, effect: Extract<Effect, { type: "delete_other_runs" }>): void {
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

/** The next turn of the same event reads what this one stored. */
function noteProfile({ lane }: Turns, { set, remove }: Extract<Effect, { type: "merge_profile" }>): void {
  const kept = Object.entries({ ...lane.profile, ...set }).filter(([key]) => !remove.includes(key));
  lane.profile = Object.fromEntries(kept);
}

function noteTags({ lane }: Turns, { add, remove }: Extract<Effect, { type: "change_tags" }>): void {
  const kept = lane.tags.filter((tag) => !remove.includes(tag));
  lane.tags = [...new Set([...kept, ...add])].sort();
}
