import type { Session } from "./session.schema";
import type { OverridePolicy, RunPolicy } from "./words";

/** What a request to start does to the session in front, and then to the requested interaction. */
export type StartDecision =
  | { type: "refuse" }
  | { type: "ignore" }
  | { type: "proceed"; current: "keep" | "pause" | "end"; requested: "start" | "reset" | "resume" };

export interface StartSituation {
  runPolicy: RunPolicy;
  overridePolicy: OverridePolicy;
  /** The peer's sessions of the requested interaction, ended ones too. */
  runs: Session[];
  /** The session in front: the active one, else the most recently paused one. */
  front: Session | undefined;
}

/** Section 14: gate 1 (run policy), then gate 2 (override policy against what is open). */
export function decideStart({ runPolicy, overridePolicy, runs, front }: StartSituation): StartDecision {
  if (runPolicy === "single_forbid" && runs.some(blocksAnotherRun)) return { type: "refuse" };
  const open = runs.find(isOpen);
  if (front && front.status === "paused" && open) return pausedSame[overridePolicy];
  if (!front) return proceed("keep", "start");
  if (open && open.id === front.id) return sameActive[overridePolicy];
  return (open ? otherActiveSamePaused : otherActive)[overridePolicy];
}

function proceed(current: "keep" | "pause" | "end", requested: "start" | "reset" | "resume"): StartDecision {
  return { type: "proceed", current, requested };
}

const ignore: StartDecision = { type: "ignore" };
type Column = Record<OverridePolicy, StartDecision>;

/** Column B. */
const sameActive: Column = {
  reject: ignore,
  restart_same: proceed("keep", "reset"),
  restart_diff: ignore,
  restart_always: proceed("keep", "reset"),
  stack: ignore,
};

/** Column C. */
const otherActive: Column = {
  reject: ignore,
  restart_same: ignore,
  restart_diff: proceed("end", "start"),
  restart_always: proceed("end", "start"),
  stack: proceed("pause", "start"),
};

/** Column D. */
const otherActiveSamePaused: Column = {
  reject: ignore,
  restart_same: proceed("pause", "reset"),
  restart_diff: proceed("end", "reset"),
  restart_always: proceed("end", "reset"),
  stack: proceed("pause", "resume"),
};

/** Nothing active and a run of the requested interaction paused: a fine point settled beside the table. */
const pausedSame: Column = {
  reject: ignore,
  restart_same: proceed("keep", "reset"),
  restart_diff: ignore,
  restart_always: proceed("keep", "reset"),
  stack: proceed("keep", "resume"),
};

export function isOpen(session: Session): boolean {
  return session.status === "active" || session.status === "paused";
}

/** A run that timed out or was canceled does not stand in the way of another try. */
function blocksAnotherRun(session: Session): boolean {
  return isOpen(session) || session.status === "completed";
}
