import type { Step } from "./definition.schema";
import { indexOf } from "./definition-index";
import { enter } from "./enter";
import { end, log, pause, touch } from "./life-cycle";
import { decideStart, type StartDecision } from "./policies";
import { reportRunaway } from "./report-runaway";
import { resume } from "./resume";
import type { Session } from "./session.schema";
import { Suspension } from "./suspension";
import { expireOverdue } from "./sweep";
import { stoppedTimers } from "./timers";
import {
  activeSession,
  checkpoint,
  openSessionOf,
  type Run,
  type Turn,
  takeFresh,
  topPaused,
  trace,
  update,
} from "./turn";
import type { EngineEvent, Outcome, Version } from "./turn.types";

type StartRequest = Pick<Extract<EngineEvent, { type: "start" }>, "interactionId" | "overridePolicy">;

/** Somebody asks for an interaction: run policy, override policy, then what they decide (section 14). */
export function start(turn: Turn, { interactionId: requested, overridePolicy }: StartRequest): Outcome {
  const version = turn.input.definitions.latest(requested);
  const first = version && indexOf(version.definition).first;
  if (!version || !first) return { consumed: false, reason: "not_published" };
  const { interactionId } = version;
  const { settings } = version.definition;
  if (settings.runPolicy === "single_forbid") needRuns(turn, requested, interactionId);
  expireOverdue(turn);
  const runs = [...turn.sessions.values()].filter(
    (session) => session.interactionId === interactionId && !turn.removed.has(session.id),
  );
  const front = activeSession(turn) ?? topPaused(turn);
  const decision = decideStart({
    runPolicy: settings.runPolicy,
    overridePolicy: overridePolicy ?? settings.overridePolicy,
    runs,
    front,
  });
  trace(turn, { type: "policy", interactionId, decision: nameOf(decision) });
  if (decision.type !== "proceed")
    return { consumed: false, reason: decision.type === "refuse" ? "refused" : "ignored" };
  const undo = checkpoint(turn);
  makeRoom(turn, front, decision.current);
  return decision.requested === "resume"
    ? resumeOrReset(turn, version, first, undo)
    : begin(turn, version, first, undo);
}

/** The run policy judges by runs that have ended, which are loaded only when somebody asks for them. */
function needRuns({ input }: Turn, requested: string, interactionId: string): void {
  const isLoaded = input.event.type === "start" && [requested, interactionId].includes(input.event.interactionId);
  if (isLoaded || input.knownRuns?.has(interactionId)) return;
  throw new Suspension({ type: "runs", interactionId });
}

function nameOf(decision: StartDecision): string {
  return decision.type === "proceed" ? `${decision.current}_current_then_${decision.requested}` : decision.type;
}

function makeRoom(turn: Turn, front: Session | undefined, current: "keep" | "pause" | "end"): void {
  if (!front || current === "keep") return;
  if (current === "end") end(turn, front, "canceled", "superseded");
  else if (front.status === "active") pause(turn, front);
}

/** A paused run whose version is gone begins again on the latest one: the person asked for it. */
function resumeOrReset(turn: Turn, version: Version, first: Step, undo: () => void): Outcome {
  const paused = openSessionOf(turn, version.interactionId);
  if (paused && resume(turn, paused)) return { consumed: true, reason: "resumed" };
  return begin(turn, version, first, undo);
}

/** A new session, or the open one from its beginning: same id, new token, latest version. */
function begin(turn: Turn, version: Version, first: Step, undo: () => void): Outcome {
  const open = openSessionOf(turn, version.interactionId);
  const session = freshSession(turn, version, open);
  const run: Run = { turn, version, index: indexOf(version.definition), session };
  const reason = open ? "reset" : "started";
  update(run, {});
  touch(run);
  trace(turn, { type: "session", sessionId: session.id, change: reason });
  log(turn, session, { type: reason, versionId: version.versionId });
  if (enter(run, first, reason) !== "budget_exceeded") return { consumed: true, reason };
  // Nothing was reached that waits: the request leaves everything else as it was, and a first run shows why it failed.
  undo();
  run.session = open ?? end(turn, session, "canceled", "definition_missing");
  return reportRunaway(run, first);
}

function freshSession(turn: Turn, version: Version, open: Session | undefined): Session {
  const { input } = turn;
  const { sessionId, token } = takeFresh(turn);
  return {
    id: open?.id ?? sessionId,
    token,
    interactionId: version.interactionId,
    versionId: version.versionId,
    status: "active",
    endReason: null,
    mode: "answering",
    currentStepId: "",
    previousStepId: null,
    returnToStepId: null,
    answers: [],
    path: [],
    marks: {},
    ...stoppedTimers,
    pausedAt: null,
    createdAt: open?.createdAt ?? input.now,
    updatedAt: input.now,
    endedAt: null,
    revision: open?.revision ?? 0,
  };
}
