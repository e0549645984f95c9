import type { Message } from "@/lib/messages";
import { defaultMessages } from "./built-in-steps";
import { choicesOfMessage } from "./choices";
import type { Step } from "./definition.schema";
import { drawButtons, drawCancelConfirm, drawConfirm, drawEditPicker } from "./draw-cards";
import { drawFlex } from "./draw-flex";
import { drawQuickReplies } from "./draw-quick-replies";
import { expandDeep, expandText, type Scope } from "./placeholders";
import { scopeOf } from "./scope-of";
import type { StepMessage } from "./step-message.schema";
import { emit, type Run, trace } from "./turn";
import type { SendCause } from "./turn.types";
import { voiceOf } from "./voice";

/** Sends a step's messages, behind `before` (a hint, an error text). Sends nothing when there is nothing to say. */
export function present(run: Run, step: Step, cause: SendCause, before: Message[] = []): void {
  say(run, step, cause, [...before, ...render(run, step)]);
}

export function say(run: Run, step: Pick<Step, "id">, cause: SendCause, messages: Message[]): void {
  if (messages.length === 0) return;
  const { session, version } = run;
  emit(run.turn, {
    type: "send",
    messages,
    sessionId: session.id,
    interactionId: session.interactionId,
    versionId: version.versionId,
    stepId: step.id,
    cause,
  });
}

/** A step's messages as they go out now: placeholders filled in, cards drawn. */
export function render(run: Run, step: Step): Message[] {
  const messages = messagesOf(run, step);
  const scope = scopeOf(run);
  let offset = 0;
  return messages.flatMap((message, index) => {
    const drawn = draw(run, step, message, scope, offset);
    offset += choicesOfMessage(message).length;
    if (drawn.type !== "text" || drawn.text !== "") return [drawn];
    // Platforms refuse an empty text, and with it everything that is sent beside it.
    trace(run.turn, { type: "empty_message_skipped", stepId: step.id, index });
    return [];
  });
}

/** A card role whose author wrote nothing shows the default card, or nobody could get on. The talking roles may be silent. */
export function messagesOf(run: Run, step: Step): StepMessage[] {
  if (step.messages.length > 0) return step.messages;
  switch (step.special) {
    case "confirm":
    case "editPicker":
    case "cancelConfirm":
      return defaultMessages(step.special, voiceOf(run));
    default:
      return [];
  }
}

function draw(run: Run, step: Step, message: StepMessage, scope: Scope, offset: number): Message {
  const drawn = drawBody(run, step, message, scope, offset);
  const optionCount = message.type === "template_button" ? message.options.length : 0;
  const quickReplies = drawQuickReplies(run, step, message.quickReplies ?? [], scope, offset + optionCount);
  return quickReplies.length > 0 ? { ...drawn, quickReplies } : drawn;
}

function drawBody(run: Run, step: Step, message: StepMessage, scope: Scope, offset: number): Message {
  switch (message.type) {
    case "template_button":
      return drawButtons(run, step, message, scope, offset);
    case "confirm_template":
      return drawConfirm(run, step, message, scope);
    case "edit_picker_template":
      return drawEditPicker(run, step, message, scope);
    case "cancel_confirm_template":
      return drawCancelConfirm(run, step, message, scope);
    case "text":
      return { type: "text", text: expandText(message.text, scope) };
    case "flex":
      return drawFlex(message, scope);
    default: {
      const { quickReplies: _, ...body } = message;
      return expandDeep(body, scope);
    }
  }
}
