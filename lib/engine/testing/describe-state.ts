import type { Session } from "../session.schema";
import { timeOf } from "./world";

/** The parts of a session that dialogues speak of. Times are on the dialogue's own clock (`clockTime`). */
export type ShownSession = Pick<
  Session,
  | "status"
  | "mode"
  | "currentStepId"
  | "previousStepId"
  | "returnToStepId"
  | "expiresAt"
  | "remindAt"
  | "reminderSentAt"
> & { answers: Readonly<Record<string, string>> };

/** What a turn left behind. */
export interface StateAfter {
  /** The session that began last. */
  session: ShownSession | undefined;
  /** The newest session of an interaction. */
  sessionOf(interactionId: string): ShownSession | undefined;
  tags: string[];
  /** The contact's profile, if the turn merged something into it. */
  mergedProfile: Record<string, string> | undefined;
  hasDeletedOtherRuns: boolean;
}

/** The line that stands for this state where a dialogue file has that one: same facts, real values. */
export function describeState(line: string, after: StateAfter): string {
  const [name = "", value = ""] = line.split(/:\s*(.*)/s);
  const [topic, interactionId] = name.split(" of ");
  const session = interactionId === undefined ? after.session : after.sessionOf(interactionId);
  const { mergedProfile, hasDeletedOtherRuns, tags } = after;
  switch (topic) {
    case "state":
      return `${name}: ${value
        .split(", ")
        .map((fact) => factOf(fact, session))
        .join(", ")}`;
    case "answers":
      return `${name}: ${pairs(session?.answers ?? {})}`.trim();
    case "tags":
      return `tags: ${tags.join(", ")}`.trim();
    case "profile":
      return `profile: ${mergedProfile ? pairs(mergedProfile) : "untouched"}`.trim();
    case "other runs":
      return `other runs: ${hasDeletedOtherRuns ? "deleted" : "kept"}`;
    default:
      throw new Error(`a dialogue does not know: ${line}`);
  }
}

function factOf(fact: string, session: ShownSession | undefined): string {
  if (!session) return "no session";
  const { status, mode, expiresAt, remindAt, reminderSentAt, returnToStepId } = session;
  const [word] = fact.split(" ");
  switch (word) {
    case "at":
      return `at ${session.currentStepId}`;
    case "before":
      return `before ${session.previousStepId ?? "nothing"}`;
    case "returns":
      return `returns to ${returnToStepId ?? "nothing"}`;
    case "expires":
      return `expires ${timeOf(expiresAt)}`;
    case "reminds":
      return `reminds ${timeOf(remindAt)}`;
    case "reminded":
      return `reminded ${timeOf(reminderSentAt)}`;
    case "answering":
    case "editing":
    case "cancel_confirm":
      return mode;
    default:
      return status;
  }
}

function pairs(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join("; ");
}
