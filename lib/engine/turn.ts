import type { Deferred } from "./actions/defer";
import type { DefinitionIndex } from "./definition-index";
import { indexOf } from "./definition-index";
import { isOpen } from "./policies";
import type { Session } from "./session.schema";
import type { TraceLine } from "./trace.types";
import type { Effect, Outcome, Person, TurnInput, TurnNeed, TurnResult, Version } from "./turn.types";

/** Steps that one turn may visit (ENG-3). */
export const stepBudget = 100;

/** A turn in hand: the only thing that changes inside the engine, and nobody outside ever sees it. */
export interface Turn {
  readonly input: TurnInput;
  sessions: Map<string, Session>;
  removed: Set<string>;
  effects: Effect[];
  readonly trace: TraceLine[];
  visitedSteps: number;
  /** An active session ended, so a paused one may come back. */
  hasEnded: boolean;
  /** A person handles the conversation, so nothing comes back. */
  isHandedOver: boolean;
  /** What is known about the person by now: later actions see what earlier ones changed. */
  person: Person;
  /** What actions want done to sessions when the turn's own transition is over, in order. */
  deferred: Deferred[];
  deferredDone: number;
  /** An action asked for a person. */
  handOver: { sessionId: string | null; note?: string } | undefined;
  freshUsed: number;
  /** How many of the caller's answers were taken, and how much work nobody waits for was asked for. */
  answersUsed: number;
  requestsPerformed: number;
}

/** A session together with the version it runs. */
export interface Run {
  readonly turn: Turn;
  readonly version: Version;
  readonly index: DefinitionIndex;
  session: Session;
}

export function beginTurn(input: TurnInput): Turn {
  const sessions = new Map(input.sessions.map((session) => [session.id, session]));
  return {
    input,
    sessions,
    removed: new Set(),
    effects: [],
    trace: [],
    visitedSteps: 0,
    hasEnded: false,
    isHandedOver: input.isHandedOver ?? false,
    person: input.person,
    deferred: [],
    deferredDone: 0,
    handOver: undefined,
    freshUsed: 0,
    answersUsed: 0,
    requestsPerformed: 0,
  };
}

/** The turn needs something first. It will be computed again, so nothing of it is kept but the reasons so far. */
export function suspendTurn(turn: Turn, pending: TurnNeed): TurnResult {
  const outcome: Outcome = { consumed: true, reason: "pending" };
  return { pending, outcome, sessions: [], effects: [], trace: turn.trace, answersUsed: turn.answersUsed };
}

export function finishTurn(turn: Turn, outcome: Outcome): TurnResult {
  const before = new Map(turn.input.sessions.map((session) => [session.id, session]));
  const sessions = [...turn.sessions.values()]
    .filter((session) => session !== before.get(session.id) && !turn.removed.has(session.id))
    .map((session) => ({
      ...session,
      updatedAt: turn.input.now,
      revision: (before.get(session.id)?.revision ?? 0) + 1,
    }));
  return { outcome, sessions, effects: turn.effects, trace: turn.trace, answersUsed: turn.answersUsed };
}

/**
 * Remembers how things stand; the function it returns puts everything back that would be saved. The trace keeps what was
 * tried, and answers that came from outside stay used.
 */
export function checkpoint(turn: Turn): () => void {
  const { sessions, removed, effects, deferred, hasEnded, person, handOver } = turn;
  const copies = { sessions: new Map(sessions), removed: new Set(removed), effects: [...effects] };
  const kept = { ...copies, deferred: [...deferred], hasEnded, person, handOver };
  return () => Object.assign(turn, kept);
}

/** Identity for a session that begins or is reset. The first of a turn is the caller's own, others add a number to it. */
export function takeFresh(turn: Turn): { sessionId: string; token: string } {
  turn.freshUsed += 1;
  const { sessionId, token } = turn.input.fresh;
  const number = turn.freshUsed === 1 ? "" : `-${turn.freshUsed}`;
  return { sessionId: sessionId + number, token: token + number };
}

export function openRun(turn: Turn, session: Session): Run | undefined {
  const version = turn.input.definitions.byVersion(session.versionId);
  return version && { turn, version, index: indexOf(version.definition), session };
}

export function update(run: Run, patch: Partial<Session>): void {
  run.session = updateSession(run.turn, run.session, patch);
}

export function updateSession(turn: Turn, session: Session, patch: Partial<Session>): Session {
  const changed = { ...session, ...patch };
  turn.sessions.set(changed.id, changed);
  return changed;
}

export function activeSession(turn: Turn): Session | undefined {
  return [...turn.sessions.values()].find((session) => session.status === "active" && !turn.removed.has(session.id));
}

/** The most recently paused session: last in, first out. */
export function topPaused(turn: Turn): Session | undefined {
  return [...turn.sessions.values()]
    .filter((session) => session.status === "paused")
    .reduce<Session | undefined>(
      (top, session) => (top && (top.pausedAt ?? 0) > (session.pausedAt ?? 0) ? top : session),
      undefined,
    );
}

export function openSessionOf(turn: Turn, interactionId: string): Session | undefined {
  return [...turn.sessions.values()].find((session) => session.interactionId === interactionId && isOpen(session));
}

export function trace(turn: Turn, line: TraceLine): void {
  turn.trace.push(line);
}

export function emit(turn: Turn, effect: Effect): void {
  turn.effects.push(effect);
}
