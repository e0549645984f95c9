import { type ActionAnswer, type ActionRequest, nextDueAt } from "@/lib/engine";
import { deliver } from "./deliver";
import { isForReal, realAnswer } from "./real-answers";
import { routeArrival } from "./route-arrival";
import type { AnsweredRequest, Arrival, AskedStub, SimulatedState, SimulatedTurn } from "./simulation";
import type { ClockMove, SimulatedInput, Stub } from "./simulation.schema";
import { answerOfStub, stubKey, stubOf } from "./stubs";
import { beginWork, type Ground, type Work } from "./work";

/** A turn of the simulation while it is being made: one input may set off several events, each at its own moment. */
export type Play = { -readonly [Key in keyof SimulatedTurn]: SimulatedTurn[Key] } & { readonly ground: Ground };

/** Timers that fire again and again within one move of the clock would otherwise never end. */
const dueLimit = 500;

/** What one input brings about, from how things stood before it. */
export function play(ground: Ground, before: SimulatedState, input: SimulatedInput): SimulatedTurn {
  const turn: Play = beginPlay(ground, before, input);
  if (input.type === "clock") moveClock(turn, input.to);
  else if (input.type === "edit") turn.state = edited(before, input);
  else if (before.held) {
    turn.handled = { by: "queued" };
    turn.state = { ...before, held: { ...before.held, queue: [...before.held.queue, { at: before.at, input }] } };
  } else take(turn, { at: before.at, input }, []);
  return endPlay(turn);
}

/** The turn as it is kept. */
export function endPlay({ at, input, handled, said, effects, trace, asked, state }: Play): SimulatedTurn {
  return { at, input, handled, said, effects, trace, asked, state };
}

export function beginPlay(ground: Ground, before: SimulatedState, input: SimulatedInput): Play {
  const by = input.type === "clock" ? "clock" : input.type === "edit" ? "editor" : "nobody";
  return { ground, at: before.at, input, handled: { by }, said: [], effects: [], trace: [], asked: [], state: before };
}

/**
 * Computes one event. Each action that asks outside is answered by its stub and the event computed again with the answer, as
 * the product does; a stub that delays leaves everything as it was until the clock has come so far.
 */
export function take(turn: Play, arrival: Arrival, known: readonly AnsweredRequest[]): void {
  const before = turn.state;
  let answered = known;
  for (;;) {
    const work = beginWork(turn.ground, before, arrival.at, answered);
    const handled = routeArrival(work, arrival);
    const { request } = work;
    if (!request) {
      turn.state = { ...work.state, at: before.at };
      return finish(turn, arrival, handled, work);
    }
    const stub = stubOf(turn.ground.options, request);
    turn.asked = [...turn.asked, { key: stubKey(request), request, stub, isAwaited: true }];
    const answer = answerNow(stub, request);
    if (!answer) {
      const until = stub.outcome === "delay" ? before.at + stub.delaySeconds * 1_000 : null;
      turn.handled = { by: "waiting" };
      turn.state = { ...before, held: { ...arrival, request, answers: answered, until, queue: [] } };
      return;
    }
    answered = [...answered, { request, answer }];
  }
}

/** The answer that is there at once: nothing while it is delayed, or while the world is asked. */
function answerNow(stub: Stub, request: ActionRequest): ActionAnswer | undefined {
  if (isForReal(stub, request)) return realAnswer(stub, request);
  return stub.outcome === "delay" ? undefined : answerOfStub(stub);
}

/** Adds what an event brought about to the turn. */
export function finish(turn: Play, arrival: Arrival, handled: SimulatedTurn["handled"], work: Work): void {
  const { options } = turn.ground;
  if (turn.input.type !== "clock") turn.handled = handled;
  else turn.handled = { ...turn.handled, ...(handled.reason && { reason: handled.reason }) };
  turn.said = [...turn.said, ...deliver(options.channel, work.effects, arrival, turn.state.at)];
  turn.effects = [...turn.effects, ...work.effects];
  turn.trace = [...turn.trace, ...work.trace];
  const performed = work.effects.flatMap((effect): AskedStub[] => {
    if (effect.type !== "perform") return [];
    const { request } = effect;
    return [{ key: stubKey(request), request, stub: stubOf(options, request), isAwaited: false }];
  });
  turn.asked = [...turn.asked, ...performed];
}

/** Moves the clock forward, stopping wherever something is due; it never goes back (SIM-5). */
function moveClock(turn: Play, move: ClockMove): void {
  const target = targetOf(turn.state, move);
  if (target === undefined) return;
  for (let fired = 0; fired < dueLimit; fired += 1) {
    const due = dueAt(turn.state);
    if (due === undefined || due > target) break;
    turn.state = { ...turn.state, at: Math.max(turn.state.at, due) };
    if (turn.state.held) release(turn);
    else take(turn, { at: turn.state.at, input: turn.input }, []);
  }
  turn.state = { ...turn.state, at: Math.max(turn.state.at, target) };
}

/** Where a move of the clock leads; nothing when there is no such moment. */
export function targetOf(state: SimulatedState, move: ClockMove): number | undefined {
  const active = state.sessions.find(({ status }) => status === "active");
  switch (move.type) {
    case "by":
      return state.at + move.ms;
    case "at":
      return move.at;
    case "reminder":
      return (active?.reminderSentAt === null ? active.remindAt : null) ?? undefined;
    case "timeout":
      return active?.expiresAt ?? undefined;
    case "answer":
      return state.held?.until ?? undefined;
  }
}

/** When something happens by itself. What waits for an answer keeps the timers waiting too. */
function dueAt({ held, sessions }: SimulatedState): number | undefined {
  if (held) return held.until ?? undefined;
  const due = sessions.flatMap((session) => nextDueAt(session) ?? []);
  return due.length > 0 ? Math.min(...due) : undefined;
}

/** The answer has come: the turn that waited goes on, then what came behind it. */
function release(turn: Play): void {
  const { held } = turn.state;
  if (!held) return;
  const { request, answers, queue } = held;
  const stub = stubOf(turn.ground.options, request);
  const answer = answerOfStub({ ...stub, outcome: "success" });
  turn.state = { ...turn.state, held: null };
  take(turn, { at: held.at, input: held.input }, [...answers, { request, answer }]);
  for (const [index, arrival] of queue.entries()) {
    if (turn.state.held) {
      turn.state = { ...turn.state, held: { ...turn.state.held, queue: queue.slice(index) } };
      return;
    }
    take(turn, arrival, []);
  }
}

type Edit = Extract<SimulatedInput, { type: "edit" }>;

/** Answers are those of the session that is active. */
function edited(state: SimulatedState, { answers, person }: Edit): SimulatedState {
  return {
    ...state,
    ...(person && { person }),
    ...(answers && {
      sessions: state.sessions.map((session) => (session.status === "active" ? { ...session, answers } : session)),
    }),
  };
}
