import type { Step } from "./definition.schema";
import { parseInteractionPostback } from "./postback";
import type { StepMessage, StepQuickReply } from "./step-message.schema";

/** One of a step's own buttons that gives an answer. Its place in `choicesOf` is the `opt` of its postback. */
export interface Choice {
  label: string;
  /** Nothing when a date picker brings the value. */
  value?: string;
  target?: string | undefined;
}

/** The buttons of a step that answer it, in the order in which they are shown. */
export function choicesOf(step: Step): Choice[] {
  return step.messages.flatMap(choicesOfMessage);
}

/** What may be typed instead of pressed: the last message's labels that stand for a value, hand-written ones too. */
export function typeableChoices(message: StepMessage): Choice[] {
  const byHand = (message.quickReplies ?? []).flatMap(({ label, action }) => {
    const postback = action.type === "postback" ? parseInteractionPostback(action.data) : undefined;
    return postback?.value === undefined ? [] : [{ label, value: postback.value, target: postback.nextStepId }];
  });
  return [...choicesOfMessage(message).filter(({ value }) => value !== undefined), ...byHand];
}

export function choicesOfMessage(message: StepMessage): Choice[] {
  const options =
    message.type === "template_button"
      ? message.options.map(({ value, label, nextStepId }) => ({ label: label || value, value, target: nextStepId }))
      : [];
  return [...options, ...(message.quickReplies ?? []).flatMap(choiceOfQuickReply)];
}

function choiceOfQuickReply({ label, action }: StepQuickReply): Choice[] {
  if (action.type === "answer") return [{ label, value: action.value, target: action.nextStepId }];
  return action.type === "pick" ? [{ label, target: action.nextStepId }] : [];
}

/** Outer white space and case make no difference when somebody types what a button says. */
export function isSameLabel(text: string, label: string): boolean {
  return fold(text) === fold(label) && fold(label) !== "";
}

export function fold(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}
