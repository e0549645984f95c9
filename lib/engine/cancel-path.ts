import { presentStep } from "./actions/step-actions";
import { stepOfRole } from "./built-in-steps";
import { fold, isSameLabel } from "./choices";
import type { CancelWord, Step } from "./definition.schema";
import { labeller } from "./draw-cards";
import { askCancel, presentAgain } from "./enter";
import { endRun, settleMode, touch } from "./life-cycle";
import { matchesWord } from "./match-trigger";
import { matchPattern } from "./patterns";
import { type InteractionPostback } from "./postback";
import { messagesOf } from "./present";
import { reportPattern } from "./report-pattern";
import { scopeOf } from "./scope-of";
import { type Run, trace } from "./turn";
import type { Outcome } from "./turn.types";
import { voiceOf } from "./voice";
import type { EndReason } from "./words";

/** Whether a text is one of an interaction's cancel words. Empty values never match. */
export function matchesCancelWord(words: readonly CancelWord[], text: string): boolean {
  return words.some(({ type, value }) => matchesWord(type, value, text));
}

/** A typed text, when it belongs to cancelling: a label of the question first, then a cancel word. */
export function cancelByText(run: Run, current: Step, text: string): Outcome | undefined {
  const label = run.session.mode === "cancel_confirm" ? labelOfQuestion(run, text) : undefined;
  if (label) return answerQuestion(run, current, label);
  const { cancelWords } = run.index.definition.settings;
  reportRefused(run, cancelWords, text);
  return matchesCancelWord(cancelWords, text) ? openCancel(run) : undefined;
}

function reportRefused(run: Run, words: readonly CancelWord[], text: string): void {
  for (const { type, value } of words) {
    const { refused } = type === "regex" ? matchPattern(value, text.normalize("NFC")) : {};
    if (refused) reportPattern(run, value, refused);
  }
}

/** A pressed button, when it belongs to cancelling. `abort` and `continue` mean nothing unless the question was asked. */
export function cancelByPostback(run: Run, current: Step, { action }: InteractionPostback): Outcome | undefined {
  if (action === "cancel") return openCancel(run);
  if (action !== "abort" && action !== "continue") return undefined;
  if (run.session.mode === "cancel_confirm") return answerQuestion(run, current, action);
  trace(run.turn, { type: "stale", stepId: current.id, reason: "not_asked" });
  return { consumed: true, reason: "stale" };
}

/** Asks when the author designed a question, else cancels at once. */
function openCancel(run: Run): Outcome {
  const question = run.index.byRole.get("cancelConfirm");
  if (!question) return cancelNow(run, "user_cancel");
  return askToCancel(run, question);
}

export function askToCancel(run: Run, question: Step): Outcome {
  touch(run);
  askCancel(run, question);
  return { consumed: true, reason: "cancel_asked" };
}

/** The step that asks whether to cancel. */
export function cancelQuestion(run: Run): Step {
  return stepOfRole(run.index, "cancelConfirm", voiceOf(run));
}

function labelOfQuestion(run: Run, text: string): "abort" | "continue" | undefined {
  const template = messagesOf(run, cancelQuestion(run)).findLast(({ type }) => type === "cancel_confirm_template");
  if (template?.type !== "cancel_confirm_template") return undefined;
  const label = labeller(run, scopeOf(run));
  const typed = fold(text);
  if (isSameLabel(typed, label(template.abort.label, "cancelAbort"))) return "abort";
  return isSameLabel(typed, label(template.continue.label, "cancelContinue")) ? "continue" : undefined;
}

function answerQuestion(run: Run, current: Step, answer: "abort" | "continue"): Outcome {
  if (answer === "abort") return cancelNow(run, "user_cancel");
  touch(run);
  settleMode(run);
  presentAgain(run, current, "asked_again");
  return { consumed: true, reason: "continued" };
}

/** Cancels and says so. Answers stay with the session; nothing is written to the profile. */
export function cancelNow(run: Run, reason: EndReason): Outcome {
  presentStep(run, stepOfRole(run.index, "canceled", voiceOf(run)), "canceled");
  endRun(run, "canceled", reason);
  return { consumed: true, reason: "canceled" };
}
