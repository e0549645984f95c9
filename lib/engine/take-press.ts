import type { Message } from "@/lib/messages";
import { runAfterActions, type WayOut } from "./actions/step-actions";
import { withAnswer } from "./answers";
import { findStep, resolveTarget, stepOfRole } from "./built-in-steps";
import type { Step } from "./definition.schema";
import { connect, divert, enter } from "./enter";
import { rulesOf } from "./input-mode";
import { log, settleMode, touch } from "./life-cycle";
import { normalize } from "./normalize";
import { expandText } from "./placeholders";
import { present, say } from "./present";
import type { Press } from "./press";
import { reportPattern } from "./report-pattern";
import { type Arrival, withinBudget } from "./report-runaway";
import { recordConnection } from "./route";
import { scopeOf } from "./scope-of";
import { type Run, trace, update } from "./turn";
import type { Outcome, OutcomeReason } from "./turn.types";
import { validate } from "./validate";
import { voiceOf } from "./voice";
import type { SpecialRole } from "./words";

/** One answer, or one press on a card, for the step that was asked. The session consumes it whatever comes of it. */
export function takePress(run: Run, step: Step, press: Press): Outcome {
  touch(run);
  settleMode(run);
  const { via = "button", raw = null } = press.type === "answer" ? press : {};
  trace(run.turn, { type: "input", stepId: step.id, via, raw });
  switch (press.type) {
    case "answer":
      return step.special ? takeOnCard(run, step, press.target) : takeAnswer(run, step, press);
    case "apply":
      return approve(run, step, press.target, "complete");
    case "edit":
      return goOn(run, step, () => follow(run, step, press.target, "editPicker"));
    case "pick":
      return goOn(run, step, () => pickStep(run, step, press.step));
    case "back":
      return goOn(run, step, () => goBack(run, step, press.target));
  }
}

/** On a card, words are never approval: only a button that leads somewhere does anything. */
function takeOnCard(run: Run, step: Step, target: string | undefined): Outcome {
  const next = target ? resolveTarget(run.index, target, voiceOf(run)) : undefined;
  if (!target || !next) return askAgain(run, step);
  if (step.special === "editPicker" && !next.special) return goOn(run, step, () => pickStep(run, step, next));
  return step.special === "confirm"
    ? approve(run, step, target, "confirm")
    : goOn(run, step, () => follow(run, step, target, "confirm"));
}

/** Leaving the confirm step for good runs its after-input actions; going to correct something does not. */
function approve(run: Run, step: Step, target: string | undefined, role: SpecialRole): Outcome {
  const isCorrection = target !== undefined && resolveTarget(run.index, target, voiceOf(run))?.special === "editPicker";
  const way = isCorrection ? undefined : runAfterActions(run, step);
  return goOn(run, step, () =>
    way ? enter(run, divert(run, step, way), "answered") : follow(run, step, target, role),
  );
}

export function askAgain(run: Run, step: Step): Outcome {
  present(run, step, "asked_again");
  return { consumed: true, reason: "asked_again" };
}

type AnswerPress = Extract<Press, { type: "answer" }>;

function takeAnswer(run: Run, step: Step, { raw, via, target }: AnswerPress): Outcome {
  const answer = raw === undefined || via === "content" ? raw : clean(run, step, raw);
  const errors = via === "content" ? [] : check(run, step, answer);
  if (errors.length > 0) return reject(run, step, errors);
  if (answer !== undefined) update(run, { answers: withAnswer(run.session.answers, step.id, answer) });
  log(run.turn, run.session, { type: "input_accepted", stepId: step.id, answer: answer ?? null });
  const way = runAfterActions(run, step);
  const next = () => (way ? divert(run, step, way) : connect(run, { step, answer, target }));
  return goOn(run, step, () => enter(run, next(), "answered"));
}

function clean({ turn }: Run, step: Step, raw: string): string {
  const { value, steps } = normalize(raw, step.normalize);
  for (const { rule, value: result } of steps) {
    trace(turn, { type: "normalized", stepId: step.id, rule, value: result });
  }
  return value;
}

/** A press that brings no value leaves the step without an answer, which only `required` minds. */
function check(run: Run, step: Step, answer: string | undefined): string[] {
  const rules = answer === undefined ? step.validate.filter(({ type }) => type === "required") : rulesOf(step);
  const expand = (text: string) => expandText(text, scopeOf(run));
  return validate(answer ?? "", rules, voiceOf(run), expand).flatMap((verdict) => {
    const { rule, passed, error, refusedPatterns } = verdict;
    trace(run.turn, { type: "validated", stepId: step.id, rule, passed, ...(error === undefined ? {} : { error }) });
    for (const { pattern, reason } of refusedPatterns) reportPattern(run, pattern, reason);
    return error === undefined ? [] : [error];
  });
}

function reject(run: Run, step: Step, errors: string[]): Outcome {
  log(run.turn, run.session, { type: "input_rejected", stepId: step.id, errors });
  const rejections = (run.session.marks.rejections ?? 0) + 1;
  update(run, { marks: { ...run.session.marks, rejections } });
  const words: Message = { type: "text", text: errors.join("\n") };
  const way = exhaustedWay(run, step, rejections);
  if (way) return giveUp(run, step, way, words);
  present(run, step, "rejected", [words]);
  return { consumed: true, reason: "rejected" };
}

/** The connection that is taken when an answer was refused more often than it may be tried again (INS-4). */
function exhaustedWay(run: Run, { input }: Step, rejections: number): WayOut | undefined {
  const { retryLimit = 0, retryTarget } = input;
  if (retryLimit === 0 || rejections <= retryLimit || !retryTarget) return undefined;
  const to = resolveTarget(run.index, retryTarget, voiceOf(run));
  return to && { to };
}

function giveUp(run: Run, step: Step, way: WayOut, words: Message): Outcome {
  say(run, step, "rejected", [words]);
  const outcome = goOn(run, step, () => enter(run, divert(run, step, way, "retry"), "answered"));
  return outcome.reason === "answered" ? { consumed: true, reason: "rejected" } : outcome;
}

/** A card's own way out, by its target or else its role: recorded, so that what it leads to is on the route. */
function follow(run: Run, from: Step, target: string | undefined, role: SpecialRole): Arrival {
  const { turn, index, session } = run;
  const voice = voiceOf(run);
  const step = (target ? resolveTarget(index, target, voice) : undefined) ?? stepOfRole(index, role, voice);
  if (!step.special) update(run, { path: recordConnection(session.path, from.id, step.id, false) });
  trace(turn, { type: "connection", from: from.id, to: step.id, kind: "button" });
  return enter(run, step, "answered");
}

/** The old answer stays until a new valid one arrives. Back is the confirm step, or whatever opened the picker. */
function pickStep(run: Run, picker: Step, picked: Step): Arrival {
  trace(run.turn, { type: "connection", from: picker.id, to: picked.id, kind: "button" });
  update(run, { mode: "editing", returnToStepId: openerOf(run).id });
  return enter(run, picked, "answered");
}

function goBack(run: Run, picker: Step, target: string | undefined): Arrival {
  if (target) return follow(run, picker, target, "confirm");
  return enter(run, openerOf(run), "answered");
}

function openerOf(run: Run): Step {
  const { session, index } = run;
  const voice = voiceOf(run);
  const opener = session.previousStepId ? findStep(index, session.previousStepId, voice) : undefined;
  return opener ?? stepOfRole(index, "confirm", voice);
}

const reasonOf: Record<Arrival, OutcomeReason> = {
  waiting: "answered",
  completed: "answered",
  canceled: "canceled",
  cancel_asked: "cancel_asked",
  budget_exceeded: "budget_exceeded",
};

/** Moves away from a waiting step; when the step budget ends, the session is back there and keeps the answer it was given. */
function goOn(run: Run, step: Step, move: () => Arrival): Outcome {
  return { consumed: true, reason: reasonOf[withinBudget(run, step, move)] };
}
