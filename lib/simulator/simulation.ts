import type {
  ActionAnswer,
  ActionRequest,
  Definition,
  Effect,
  Outcome,
  Person,
  Session,
  TraceLine,
} from "@/lib/engine";
import type { Message, MessageProblem } from "@/lib/messages";
import type { SimulatedInput, SimulationOptions, Stub } from "./simulation.schema";

/**
 * A conversation with an interaction that nobody published and nothing of which is real. Plain data, computed from
 * definition, options and inputs alone: the same three give the same value in every browser and on the server.
 */
export interface Simulation {
  definition: Definition;
  options: SimulationOptions;
  /** How things stood before the first turn. */
  initial: SimulatedState;
  turns: readonly SimulatedTurn[];
  /** The turns that were left by going back; taken up again by going forward, a branch of their own once something else happens. */
  later: readonly SimulatedTurn[];
  /** Conversations that were left at a fork, whole. */
  branches: readonly (readonly SimulatedTurn[])[];
}

/** What everything else follows from. */
export interface SimulatedState {
  at: number;
  /** Every session that was kept, in the order in which they came. */
  sessions: readonly Session[];
  person: Person;
  isFriend: boolean;
  isHandedOver: boolean;
  /** How many events were computed so far: makes ids that are used once. */
  count: number;
  /** The event whose turn waits for an answer from outside, with what came after it: nothing of those has happened yet. */
  held: HeldEvent | null;
}

/** What came in, with the moment at which it came. A turn is computed with the clock of its event, however long it waits. */
export interface Arrival {
  at: number;
  input: SimulatedInput;
}

export interface HeldEvent extends Arrival {
  request: ActionRequest;
  answers: readonly AnsweredRequest[];
  /** When the answer comes; null while the world is asked. */
  until: number | null;
  queue: readonly Arrival[];
}

/** An action that would have asked somebody outside, and what its stub said. */
export interface AnsweredRequest {
  request: ActionRequest;
  answer: ActionAnswer;
}

/** One message as the person sees it. */
export interface SaidMessage {
  at: number;
  message: Message;
  stepId: string | null;
  cause: Extract<Effect, { type: "send" }>["cause"];
  /** Free with the event's reply token, or a push that counts: from the sixth on, and whenever nobody wrote (R26). */
  delivery: "reply" | "push";
  /** What the platform would say to the message as it is now, with everything filled in (MSG-2). */
  problems: readonly MessageProblem[];
}

/**
 * Who took what came in. `queued`: it waits behind a turn that waits for an action, `waiting` is that turn itself; `person`:
 * the conversation was handed over, so automation stays silent; `editor`: somebody changed something by hand.
 */
export interface Handled {
  by: "interaction" | "trigger" | "nobody" | "person" | "clock" | "editor" | "queued" | "waiting";
  reason?: Outcome["reason"];
}

/** One thing that the person did, or one move of the clock, and everything that came of it. */
export interface SimulatedTurn {
  at: number;
  input: SimulatedInput;
  handled: Handled;
  said: readonly SaidMessage[];
  effects: readonly Effect[];
  trace: readonly TraceLine[];
  asked: readonly AskedStub[];
  /** How things stand after it. */
  state: SimulatedState;
}

/** What an action asked for, and the stub that was there for it. `perform`: nobody waits for the answer. */
export interface AskedStub {
  key: string;
  request: ActionRequest;
  stub: Stub;
  isAwaited: boolean;
}

/** How things stand now. */
export function stateOf({ turns, initial }: Pick<Simulation, "turns" | "initial">): SimulatedState {
  return turns.at(-1)?.state ?? initial;
}

/** The session that answers are for: the active one, else the one that changed last. */
export function sessionOf({ sessions }: SimulatedState): Session | undefined {
  return (
    sessions.find(({ status }) => status === "active") ??
    sessions.reduce<Session | undefined>(
      (last, one) => (last && last.updatedAt > one.updatedAt ? last : one),
      undefined,
    )
  );
}
