import {
  type EngineEvent,
  indexOf,
  isOpen,
  isPassThrough,
  type Session,
  type Step,
  writeInteractionPostback,
} from "@/lib/engine";
import { beginPlay, endPlay, finish, play } from "./play";
import { questionsOn, type Route, routeTo } from "./route-to";
import { versionIdOf } from "./scene";
import type { SimulatedState, SimulatedTurn } from "./simulation";
import type { SimulationOptions } from "./simulation.schema";
import type { Ground } from "./work";
import { workThrough } from "./work-through";

type StepStart = Extract<SimulationOptions["start"], { type: "step" }>;

/** A session that stands somewhere, and what has to happen for the step to be shown. */
interface Entrance {
  session: Partial<Session> & Pick<Session, "currentStepId">;
  event: EngineEvent;
}

const minute = 60_000;

/** A first turn that shows a step in the middle, with what a person would have answered on the way there (SIM-7). */
export function startAtStep(ground: Ground, before: SimulatedState, start: StepStart): SimulatedTurn {
  const { byId, first } = indexOf(ground.definition);
  const step = byId.get(start.stepId);
  if (!step || !first || step.id === first.id) return play(ground, before, { type: "start" });
  const route = routeTo(ground.definition, step.id) ?? [];
  const entrance = entranceOf(ground, { step, route, answers: start.answers, firstId: first.id, at: before.at });
  const turn = beginPlay(ground, before, { type: "start" });
  const work = workThrough(ground, placed(ground, before, { entrance, route, start }), entrance.event);
  turn.state = work.state;
  finish(turn, { at: before.at, input: turn.input }, { by: "editor", reason: "started" }, work);
  return endPlay(turn);
}

interface Way {
  step: Step;
  route: Route;
  answers: StepStart["answers"];
  firstId: string;
  at: number;
}

function entranceOf(ground: Ground, way: Way): Entrance {
  const { step, at } = way;
  const last = way.route.at(-1)?.from ?? way.firstId;
  const { timeoutMinutes, timeoutRemind } = ground.definition.settings;
  switch (step.special) {
    case "cancelConfirm":
      return { session: { currentStepId: last }, event: { type: "cancel", policy: "confirm", reason: "user_cancel" } };
    case "canceled":
      return { session: { currentStepId: last }, event: { type: "cancel", policy: "force", reason: "user_cancel" } };
    case "timeoutRemind": {
      const expiresAt = at + (timeoutMinutes > 0 ? timeoutRemind : 10) * minute;
      return { session: { currentStepId: last, remindAt: at, expiresAt }, event: { type: "sweep" } };
    }
    case "timeoutNotice":
      return { session: { currentStepId: last, expiresAt: at }, event: { type: "sweep" } };
    case "confirm":
    case "editPicker":
    case "complete":
    case undefined:
      return isPassThrough(step) ? passingEntrance(ground, way) : resumingEntrance(step, at);
  }
}

/** A step that waits is shown by coming back to it; a full window of its own begins then. */
function resumingEntrance({ id }: Step, at: number): Entrance {
  return {
    session: { currentStepId: id, status: "paused", pausedAt: at },
    event: { type: "hand_back", sessions: "resume" },
  };
}

/**
 * A step that only talks is shown on the way past it: by answering the question before it with a button that leads there. Where no
 * question comes before it, any other question will do: somebody wants to see this step.
 */
function passingEntrance({ definition }: Ground, { step, route, answers }: Way): Entrance {
  const { byId } = indexOf(definition);
  const before =
    route.findLast(({ from }) => waits(byId.get(from)))?.from ??
    definition.steps.find((other) => other.special === undefined && waits(other))?.id;
  if (before === undefined) return { session: { currentStepId: "" }, event: { type: "sweep" } };
  const value = answers.find(([id]) => id === before)?.[1];
  const data = writeInteractionPostback({ step: before, value, nextStepId: step.id });
  return { session: { currentStepId: before }, event: { type: "postback", data } };
}

function waits(step: Step | undefined): boolean {
  return step !== undefined && !isPassThrough(step);
}

interface Placing {
  entrance: Entrance;
  route: Route;
  start: StepStart;
}

/** The state with a session in front that has come along the route. */
function placed({ definition, options }: Ground, before: SimulatedState, { entrance, route, start }: Placing) {
  const count = before.count + 1;
  const asked = new Set(questionsOn(definition, route).map(({ step }) => step.id));
  const session: Session = {
    id: `${options.idPrefix}-s${count}`,
    token: `${options.idPrefix}-t${count}`,
    interactionId: options.interactionId,
    versionId: versionIdOf(options.interactionId),
    status: "active",
    endReason: null,
    mode: "answering",
    previousStepId: route.at(-1)?.from ?? null,
    returnToStepId: null,
    answers: start.answers.filter(([id]) => asked.has(id)),
    path: route.map(({ from, to }): [string, string] => [from, to]),
    marks: {},
    remindAt: null,
    reminderSentAt: null,
    expiresAt: null,
    pausedAt: null,
    createdAt: before.at,
    updatedAt: before.at,
    endedAt: null,
    revision: 0,
    ...entrance.session,
  };
  const others = before.sessions.filter((one) => !isOpen(one) || one.interactionId !== options.interactionId);
  return { ...before, count, sessions: [...others.map((one) => aside(one, before.at)), session], isHandedOver: false };
}

/** What was active gives way, as an interaction that is stacked upon does. */
function aside(session: Session, at: number): Session {
  return session.status === "active"
    ? { ...session, status: "paused", pausedAt: at - 1, expiresAt: null, remindAt: null }
    : session;
}
