import { end, pause } from "./life-cycle";
import { isOpen } from "./policies";
import { resumeTop } from "./resume";
import { expireOverdue } from "./sweep";
import { activeSession, type Turn } from "./turn";
import type { EngineEvent, Outcome } from "./turn.types";

/** A person takes over. What is active pauses with the time it has left; what lies beneath stays where it is. */
export function handOver(turn: Turn): Outcome {
  expireOverdue(turn);
  pauseForPerson(turn);
  return { consumed: true, reason: "handed_over" };
}

/** Puts automation aside for a person, in a turn of its own or at the end of another. */
export function pauseForPerson(turn: Turn): void {
  const session = activeSession(turn);
  if (session) pause(turn, session, {});
  turn.isHandedOver = true;
}

type PausedSessions = Extract<EngineEvent, { type: "hand_back" }>["sessions"];

/** Automation goes on where it stood, or lets everything go in silence: the person had an agent's ear meanwhile. */
export function handBack(turn: Turn, sessions: PausedSessions): Outcome {
  turn.isHandedOver = false;
  if (sessions === "cancel") endAllOpen(turn);
  else resumeTop(turn, "kept", sessions === "resume_silently");
  return { consumed: true, reason: "handed_back" };
}

function endAllOpen(turn: Turn): void {
  for (const session of [...turn.sessions.values()].filter(isOpen)) end(turn, session, "canceled", "admin");
}
