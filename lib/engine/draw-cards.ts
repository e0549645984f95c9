import type { Button, CardMessage } from "@/lib/messages";
import type { Step } from "./definition.schema";
import { titleOf } from "./definition-index";
import { labelOfAnswer } from "./label-of-answer";
import { chosenAnswers, maskAnswer } from "./listed-answers";
import { pagedCard } from "./paged-card";
import { expandText, type Scope } from "./placeholders";
import { type InteractionPostback, writeInteractionPostback } from "./postback";
import type { StepMessage } from "./step-message.schema";
import { type TextKey, textOf } from "./texts";
import type { Run } from "./turn";
import { voiceOf } from "./voice";

type Template<T extends StepMessage["type"]> = Extract<StepMessage, { type: T }>;

export function drawButtons(
  run: Run,
  step: Step,
  { text, options, columns }: Template<"template_button">,
  scope: Scope,
  offset: number,
): CardMessage {
  const buttons = options.map(({ value, label, secondary, width }, index) => {
    const style = secondary ? "secondary" : "primary";
    const button = buttonOf(run, step, expandText(label || value, scope), style, { opt: String(offset + index) });
    return width === undefined ? button : { ...button, width };
  });
  return { type: "card", text: expandText(text, scope), buttons, columns };
}

/** The answers so far and two buttons: send them, or change one. */
export function drawConfirm(run: Run, step: Step, message: Template<"confirm_template">, scope: Scope): CardMessage {
  const label = labeller(run, scope);
  const answers = chosenAnswers(run, message.answers);
  return {
    type: "card",
    title: label(message.title, "confirmTitle"),
    rows: answers.map(({ step: listed, answer, label: own, mask }) => ({
      label: (own && expandText(own, scope)) || titleOf(listed),
      value: maskAnswer(labelOfAnswer(listed, answer, scope), mask) || textOf(voiceOf(run), "noInput"),
    })),
    buttons: [
      buttonOf(run, step, label(message.apply.label, "confirmApply"), "primary", { opt: "apply" }),
      buttonOf(run, step, label(message.edit.label, "confirmEdit"), "secondary", { opt: "edit" }),
    ],
    columns: 2,
    ...pagedCard(answers.length, 2),
  };
}

/** One button per answer that may be changed, and the way back. Steps are named by place: a title's id may not fit. */
export function drawEditPicker(
  run: Run,
  step: Step,
  message: Template<"edit_picker_template">,
  scope: Scope,
): CardMessage {
  const label = labeller(run, scope);
  const picks = chosenAnswers(run, message.answers).map(({ step: listed, position, label: own }) => {
    const text = (own && expandText(own, scope)) || titleOf(listed);
    return buttonOf(run, step, text, "secondary", { opt: `${pickPrefix}${position}` });
  });
  const back = buttonOf(run, step, label(message.cancel.label, "editPickerBack"), "link", { opt: "back" });
  return {
    type: "card",
    title: label(message.title, "editPickerTitle"),
    buttons: [...picks, back],
    columns: 1,
    ...pagedCard(picks.length, 1),
  };
}

export function drawCancelConfirm(
  run: Run,
  step: Step,
  message: Template<"cancel_confirm_template">,
  scope: Scope,
): CardMessage {
  const label = labeller(run, scope);
  return {
    type: "card",
    title: label(message.title, "cancelConfirm"),
    buttons: [
      buttonOf(run, step, label(message.abort.label, "cancelAbort"), "secondary", { action: "abort" }),
      buttonOf(run, step, label(message.continue.label, "cancelContinue"), "primary", { action: "continue" }),
    ],
    columns: 2,
  };
}

/** Marks the `opt` of a picker's button, so that it is never taken for the place of a choice. */
export const pickPrefix = "pick-";

/** An author's text with its placeholders filled in, or else the default one. */
export function labeller(run: Run, scope: Scope): (own: string | undefined, key: TextKey) => string {
  return (own, key) => expandText(own || textOf(voiceOf(run), key), scope);
}

function buttonOf(
  { session }: Run,
  step: Step,
  label: string,
  style: "primary" | "secondary" | "link",
  press: Pick<InteractionPostback, "opt" | "action">,
): Button {
  const data = writeInteractionPostback({ sid: session.token, step: step.id, ...press });
  return { label, style, action: { type: "postback", data, displayText: label } };
}
