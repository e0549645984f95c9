import { decideStart, type OverridePolicy, type RunPolicy, type Session, type StartDecision } from "@/lib/engine";

/** What a person may be in the middle of when an interaction is asked for (SET-2). */
export const situations = [
  "nothing",
  "sameActive",
  "otherActive",
  "samePaused",
  "otherActiveSamePaused",
  "completedEarlier",
] as const;
export type Situation = (typeof situations)[number];

export type Policies = { runPolicy: RunPolicy; overridePolicy: OverridePolicy };

/** What the engine itself would decide there: the table on the screen cannot say anything else than what happens. */
export function decideIn(situation: Situation, policies: Policies): StartDecision {
  return decideStart({ ...policies, ...sessionsIn[situation] });
}

export const outcomeKeys = [
  "refuse",
  "ignore",
  "keep_start",
  "pause_start",
  "end_start",
  "keep_reset",
  "pause_reset",
  "end_reset",
  "keep_resume",
  "pause_resume",
  "end_resume",
] as const;
export type OutcomeKey = (typeof outcomeKeys)[number];

/** The name of a decision, for its sentence. */
export function outcomeOf(decision: StartDecision): OutcomeKey {
  return decision.type === "proceed" ? `${decision.current}_${decision.requested}` : decision.type;
}

const same = aSession("same", "active");
const paused = aSession("same", "paused");
const other = aSession("other", "active");
const completed = aSession("same", "completed");

const sessionsIn: Record<Situation, { runs: Session[]; front: Session | undefined }> = {
  nothing: { runs: [], front: undefined },
  sameActive: { runs: [same], front: same },
  otherActive: { runs: [], front: other },
  samePaused: { runs: [paused], front: paused },
  otherActiveSamePaused: { runs: [paused], front: other },
  completedEarlier: { runs: [completed], front: undefined },
};

/** As much of a session as a decision looks at. */
function aSession(interactionId: string, status: Session["status"]): Session {
  const nothing = { previousStepId: null, returnToStepId: null, endReason: null };
  const times = { remindAt: null, reminderSentAt: null, expiresAt: null, pausedAt: null, endedAt: null };
  return {
    ...nothing,
    ...times,
    id: `${interactionId} ${status}`,
    token: "",
    interactionId,
    versionId: "",
    status,
    mode: "answering",
    currentStepId: "",
    answers: [],
    path: [],
    marks: {},
    createdAt: 0,
    updatedAt: 0,
    revision: 1,
  };
}
