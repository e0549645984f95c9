import { cancelByPostback, cancelByText, cancelQuestion } from "./cancel-path";
import type { Step } from "./definition.schema";
import { hintOf, refusalOfText, takesContent } from "./input-mode";
import { touch } from "./life-cycle";
import { type InteractionPostback, parseInteractionPostback } from "./postback";
import { present } from "./present";
import { pressOfPostback, pressOfText } from "./press";
import { apologizeAsMissing, currentStep } from "./resume";
import { settle } from "./settle";
import { takeStaleTap } from "./stale-tap";
import { expireOverdue } from "./sweep";
import { takePress } from "./take-press";
import { type TextKey, textOf } from "./texts";
import { activeSession, openRun, type Run, type Turn, trace } from "./turn";
import type { EngineEvent, Outcome, OutcomeReason } from "./turn.types";
import { voiceOf } from "./voice";

type InputEvent = Extract<EngineEvent, { type: "text" | "postback" | "unusable" }>;

/** Something that a person said or pressed (section 20, steps 3 and 4). */
export function takeInput(turn: Turn, event: InputEvent): Outcome {
  if (expireOverdue(turn)) return afterEnding(turn, event, "expired");
  const session = activeSession(turn);
  if (!session) return free(turn, event, "no_session");
  const run = openRun(turn, session);
  const current = run && currentStep(run);
  if (run && current) return offer(run, current, event);
  apologizeAsMissing(turn, session);
  return afterEnding(turn, event, "definition_missing");
}

/** What resumes was not asked by this event; when nothing does, the event is free again. */
function afterEnding(turn: Turn, event: InputEvent, reason: OutcomeReason): Outcome {
  settle(turn);
  return activeSession(turn) ? { consumed: true, reason } : free(turn, event, reason);
}

/** No session takes it. A press on an interaction's button is never a command either. */
function free(turn: Turn, event: InputEvent, reason: OutcomeReason): Outcome {
  const postback = event.type === "postback" ? parseInteractionPostback(event.data) : undefined;
  if (!postback) return { consumed: false, reason };
  trace(turn, { type: "stale", stepId: postback.step ?? null, reason: "no_session" });
  return { consumed: true, reason: reason === "no_session" ? "stale" : reason };
}

function offer(run: Run, current: Step, event: InputEvent): Outcome {
  switch (event.type) {
    case "text":
      return takeText(run, current, event.text, event.mayInterrupt);
    case "postback":
      return takePostback(run, current, event);
    case "unusable":
      return takeContent(run, current, event);
  }
}

function takeText(run: Run, current: Step, text: string, mayInterrupt = false): Outcome {
  const cancelled = cancelByText(run, current, text);
  if (cancelled) return cancelled;
  if (mayInterrupt) return interrupted;
  const press = pressOfText(run, current, text);
  const refusal = press.type === "answer" && press.via === "text" ? refusalOfText(run, current, text) : undefined;
  if (!refusal) return takePress(run, current, press);
  trace(run.turn, { type: "input", stepId: current.id, via: "text", raw: text });
  return hint(run, current, refusal);
}

const interrupted: Outcome = { consumed: false, reason: "interrupted" };

function takePostback(run: Run, current: Step, event: Extract<InputEvent, { type: "postback" }>): Outcome {
  const postback = parseInteractionPostback(event.data);
  if (!postback) return event.mayInterrupt ? interrupted : { consumed: false, reason: "not_input" };
  if (postback.sid !== undefined && postback.sid !== run.session.token) return stale(run, postback, "other_session");
  const cancelled = cancelByPostback(run, current, postback);
  if (cancelled) return cancelled;
  if (event.mayInterrupt) return interrupted;
  if (postback.step !== current.id) return takeStaleTap(run, postback, event.params ?? {});
  const press = pressOfPostback(run, current, postback, event.params ?? {});
  return press ? takePress(run, current, press) : stale(run, postback, "other_step");
}

function stale({ turn }: Run, { step }: InteractionPostback, reason: "other_session" | "other_step"): Outcome {
  trace(turn, { type: "stale", stepId: step ?? null, reason });
  return { consumed: true, reason: "stale" };
}

/** A sticker, a picture …: the answer where one of its kind was asked for. */
function takeContent(run: Run, current: Step, event: Extract<InputEvent, { type: "unusable" }>): Outcome {
  const { kind, answer } = event;
  if (answer === undefined || !takesContent(current, kind)) {
    trace(run.turn, { type: "input", stepId: current.id, via: "content", raw: answer ?? kind });
    return hint(run, current, hintOf(current));
  }
  return takePress(run, current, { type: "answer", via: "content", raw: answer });
}

/** What would do, and the question again. */
function hint(run: Run, current: Step, key: TextKey): Outcome {
  touch(run);
  const isAskingToCancel = run.session.mode === "cancel_confirm";
  const words = textOf(voiceOf(run), isAskingToCancel ? "unusable" : key);
  present(run, isAskingToCancel ? cancelQuestion(run) : current, "unusable", [{ type: "text", text: words }]);
  return { consumed: true, reason: "unusable" };
}
