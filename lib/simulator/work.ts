import { type ActionRequest, advance, type Effect, type EngineEvent, type Outcome, type TraceLine } from "@/lib/engine";
import { simulatedPeer } from "./inbound";
import { type Scene, sceneOf } from "./scene";
import type { AnsweredRequest, SimulatedState, Simulation } from "./simulation";
import type { SimulationOptions } from "./simulation.schema";

export type Ground = Pick<Simulation, "definition" | "options">;

/** One event in hand: the engine's turns for it, each on what the one before left behind. */
export interface Work {
  readonly scene: Scene;
  readonly options: SimulationOptions;
  readonly now: number;
  readonly answered: readonly AnsweredRequest[];
  state: SimulatedState;
  effects: Effect[];
  trace: TraceLine[];
  answersTaken: number;
  /** What the turns cannot go on without. Nothing of them counts then. */
  request?: ActionRequest;
}

export function beginWork(
  ground: Ground,
  state: SimulatedState,
  now: number,
  answered: readonly AnsweredRequest[] = [],
): Work {
  return {
    scene: sceneOf(ground),
    options: ground.options,
    now,
    answered,
    state,
    effects: [],
    trace: [],
    answersTaken: 0,
  };
}

/** Lets the engine take one event, as the inbound workflow does; does nothing more once an answer is missing. */
export function run(work: Work, event: EngineEvent): Outcome {
  if (work.request) return { consumed: true, reason: "pending" };
  const { options, state, scene } = work;
  const count = state.count + 1;
  const result = advance({
    now: work.now,
    locale: options.channel.locale,
    timeZone: options.channel.timeZone,
    channelName: options.channel.name,
    peer: simulatedPeer,
    isHandedOver: state.isHandedOver,
    person: state.person,
    definitions: scene.definitions,
    templates: scene.templates,
    sessions: [...state.sessions],
    knownRuns: new Set([options.interactionId, ...options.others.map(({ interactionId }) => interactionId)]),
    answers: work.answered.slice(work.answersTaken).map(({ answer }) => answer),
    fresh: { sessionId: `${options.idPrefix}-s${count}`, token: `${options.idPrefix}-t${count}` },
    event,
  });
  if (result.pending) {
    if (result.pending.type === "action") work.request = result.pending.request;
    return result.outcome;
  }
  work.answersTaken += result.answersUsed;
  work.state = result.effects.reduce(applied, {
    ...state,
    count,
    sessions: withChanged(state.sessions, result.sessions),
    isHandedOver: handedOverBy(event) ?? state.isHandedOver,
  });
  work.effects.push(...result.effects);
  work.trace.push(...result.trace);
  return result.outcome;
}

function handedOverBy({ type }: EngineEvent): boolean | undefined {
  if (type === "hand_over") return true;
  return type === "hand_back" ? false : undefined;
}

function withChanged(before: SimulatedState["sessions"], changed: SimulatedState["sessions"]) {
  const byId = new Map(changed.map((session) => [session.id, session]));
  const kept = before.map((session) => byId.get(session.id) ?? session);
  const ids = new Set(before.map(({ id }) => id));
  return [...kept, ...changed.filter(({ id }) => !ids.has(id))];
}

/** What the rooms of the product would store for an effect. Nothing here reaches anybody (SIM-8). */
function applied(state: SimulatedState, effect: Effect): SimulatedState {
  switch (effect.type) {
    case "merge_profile": {
      const kept = Object.entries({ ...state.person.profile, ...effect.set }).filter(
        ([key]) => !effect.remove.includes(key),
      );
      return { ...state, person: { ...state.person, profile: Object.fromEntries(kept) } };
    }
    case "change_tags": {
      const kept = state.person.tags.filter((tag) => !effect.remove.includes(tag));
      return { ...state, person: { ...state.person, tags: [...new Set([...kept, ...effect.add])] } };
    }
    case "delete_session":
      return { ...state, sessions: state.sessions.filter(({ id }) => id !== effect.sessionId) };
    case "delete_other_runs":
      return {
        ...state,
        sessions: state.sessions.filter(
          ({ id, interactionId }) => interactionId !== effect.interactionId || id === effect.keepSessionId,
        ),
      };
    case "hand_over":
      return { ...state, isHandedOver: true };
    case "send":
    case "perform":
    case "log":
    case "incident":
      return state;
  }
}
