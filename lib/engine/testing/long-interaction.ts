import { type Definition, definitionSchema } from "../definition.schema";
import type { Session } from "../session.schema";
import type { TurnInput, Version } from "../turn.types";
import { clockTime } from "./world";

/** What each of the questions takes. */
export const longAnswer = "予約".repeat(10);

/** An interaction of this many questions, each cleaned, checked and branched, as a team would write it; then confirm. */
export function longInteraction(questions: number): Definition {
  return definitionSchema.parse({
    format: 1,
    settings: { timeoutMinutes: 30, timeoutRemind: 10, cancelWords: [{ type: "equals", value: "やめる" }] },
    steps: [
      ...Array.from({ length: questions }, (_, index) => ({
        id: `question-${index + 1}`,
        title: `質問${index + 1}`,
        messages: [{ type: "text", text: "{{user.profile.displayName}}様、いかがですか？" }],
        normalize: ["trim", "HanKatatoZenKata"],
        validate: [{ type: "required" }, { type: "length", maxlength: 40 }],
        branches: [{ type: "equals", value: "終わり", nextStepId: "confirm" }],
      })),
      { id: "check", special: "confirm" },
      { id: "done", special: "complete", messages: [{ type: "text", text: "ありがとうございました。" }] },
    ],
  });
}

/** A session that stands at question `answered + 1`, as a caller would have loaded it. */
export function sessionAfter(answered: number): Session {
  const now = clockTime("10:00");
  const ids = Array.from({ length: answered + 1 }, (_, index) => `question-${index + 1}`);
  return {
    id: "session-1",
    token: "token-of-a-session-that-1",
    interactionId: "A",
    versionId: "A-1",
    status: "active",
    endReason: null,
    mode: "answering",
    currentStepId: `question-${answered + 1}`,
    previousStepId: answered > 0 ? `question-${answered}` : null,
    returnToStepId: null,
    answers: ids.slice(0, answered).map((id): [string, string] => [id, longAnswer]),
    path: ids.slice(0, answered).map((id, index): [string, string] => [id, ids[index + 1] ?? ""]),
    marks: {},
    remindAt: now + 20 * 60_000,
    reminderSentAt: null,
    expiresAt: now + 30 * 60_000,
    pausedAt: null,
    createdAt: now,
    updatedAt: now,
    endedAt: null,
    revision: answered,
  };
}

/** One answer to the question at which the session stands; give the same definition object for every turn. */
export function answeringTurn(definition: Definition, session: Session): TurnInput {
  const version: Version = { interactionId: "A", versionId: "A-1", number: 1, title: "長い問診", definition };
  return {
    now: clockTime("10:01"),
    locale: "ja",
    channelName: "サロン相槌",
    peer: { channelId: "channel-1", platformId: "person-1" },
    person: { displayName: "花子", profile: {}, tags: [] },
    definitions: { byVersion: () => version, latest: () => version },
    templates: { byId: () => undefined },
    sessions: [session],
    fresh: { sessionId: "session-2", token: "token-2" },
    event: { type: "text", text: ` ${longAnswer} ` },
  };
}
