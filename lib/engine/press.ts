import { type Choice, choicesOf, isSameLabel, typeableChoices } from "./choices";
import type { Step } from "./definition.schema";
import type { DefinitionIndex } from "./definition-index";
import { labeller, pickPrefix } from "./draw-cards";
import { expandText } from "./placeholders";
import type { InteractionPostback } from "./postback";
import { messagesOf } from "./present";
import { scopeOf } from "./scope-of";
import type { StepMessage } from "./step-message.schema";
import type { Run } from "./turn";

/** What a person did, in the words of the step that was asked. */
export type Press =
  | {
      type: "answer";
      via: "text" | "label" | "button" | "picker" | "content";
      raw?: string | undefined;
      target?: string | undefined;
    }
  | { type: "apply"; target?: string | undefined }
  | { type: "edit"; target?: string | undefined }
  | { type: "pick"; step: Step }
  | { type: "back"; target?: string | undefined };

/** A typed text: the button it names, else the text itself. */
export function pressOfText(run: Run, step: Step, text: string): Press {
  return pressOfLabel(run, step, text) ?? { type: "answer", via: "text", raw: text };
}

function pressOfLabel(run: Run, step: Step, text: string): Press | undefined {
  const scope = scopeOf(run);
  const last = messagesOf(run, step).at(-1);
  if (last?.type === "confirm_template") {
    const label = labeller(run, scope);
    if (isSameLabel(text, label(last.apply.label, "confirmApply"))) return templatePress(last, "apply");
    if (isSameLabel(text, label(last.edit.label, "confirmEdit"))) return templatePress(last, "edit");
  }
  const typeable = last ? typeableChoices(last) : [];
  const chosen = typeable.find((choice) => isSameLabel(text, expandText(choice.label, scope)));
  return chosen && pressOfChoice(run, chosen, "label");
}

/** A pressed button; nothing when this step has no such button. */
export function pressOfPostback(
  run: Run,
  step: Step,
  { opt, value, nextStepId }: InteractionPostback,
  params: Record<string, string>,
): Press | undefined {
  const picked = params.datetime ?? params.date ?? params.time;
  if (opt === undefined) return pressByHand(step, picked, value, nextStepId);
  const choice = /^\d+$/.test(opt) ? choicesOf(step)[Number(opt)] : undefined;
  if (choice) return picked === undefined ? pressOfChoice(run, choice, "button") : pressOfPicker(choice, picked);
  return pressOfCard(run.index, messagesOf(run, step), opt);
}

function pressOfPicker({ target }: Choice, raw: string): Press {
  return { type: "answer", via: "picker", raw, target };
}

function pressOfChoice(run: Run, { value, target }: Choice, via: "label" | "button"): Press {
  return { type: "answer", via, raw: value === undefined ? undefined : expandText(value, scopeOf(run)), target };
}

/** A button that an author wrote into a flex or raw message. A bare one on the confirm step approves. */
function pressByHand(
  step: Step,
  picked: string | undefined,
  value: string | undefined,
  target: string | undefined,
): Press {
  if (step.special === "confirm" && target === undefined) return { type: "apply" };
  return { type: "answer", via: picked === undefined ? "button" : "picker", raw: picked ?? value, target };
}

function pressOfCard(index: DefinitionIndex, messages: StepMessage[], opt: string): Press | undefined {
  if (opt.startsWith(pickPrefix)) {
    const step = index.definition.steps[Number(opt.slice(pickPrefix.length))];
    return step && !step.special ? { type: "pick", step } : undefined;
  }
  const key = opt === "apply" || opt === "edit" || opt === "back" ? opt : undefined;
  return key && messages.map((message) => templatePress(message, key)).find(Boolean);
}

function templatePress(message: StepMessage, key: "apply" | "edit" | "back"): Press | undefined {
  if (message.type === "confirm_template" && key !== "back") return { type: key, target: message[key].nextStepId };
  if (message.type === "edit_picker_template" && key === "back")
    return { type: key, target: message.cancel.nextStepId };
  return undefined;
}
