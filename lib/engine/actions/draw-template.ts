import type { Action, Button, JsonObject, Message, QuickReply } from "@/lib/messages";
import { drawFlex } from "../draw-flex";
import { expandDeep, expandText, type Scope } from "../placeholders";
import { type InteractionPostback, writeInteractionPostback } from "../postback";
import type { StepAction, StepQuickReply, TemplateMessage } from "../step-message.schema";
import type { MessageTemplate } from "./message-template";

type Address = Pick<InteractionPostback, "sid" | "step">;

/**
 * A saved message as it goes out: arguments and other placeholders filled in, buttons drawn. With the address of a step its
 * buttons answer that step; without one they say their label, as if it had been typed.
 */
export function drawTemplate(
  { args: declared, messages }: Pick<MessageTemplate, "args" | "messages">,
  args: JsonObject,
  scope: Scope,
  address?: Address,
): Message[] {
  const filled = declared.map(({ name, default: text = "" }) => [
    name,
    isGiven(args, name) ? args[name] : expandText(text, scope),
  ]);
  const own = { ...scope, args: { ...args, ...Object.fromEntries(filled) } };
  return messages.flatMap((message) => {
    const drawn = {
      ...drawBody(message, own, address),
      ...drawnQuickReplies(message.quickReplies ?? [], own, address),
    };
    // Platforms refuse an empty text, and with it everything that is sent beside it.
    return drawn.type === "text" && drawn.text === "" ? [] : [drawn];
  });
}

function isGiven(args: JsonObject, name: string): boolean {
  return Object.hasOwn(args, name) && args[name] !== "" && args[name] !== undefined && args[name] !== null;
}

function drawBody(message: TemplateMessage, scope: Scope, address: Address | undefined): Message {
  if (message.type === "flex") return drawFlex(message, scope);
  if (message.type !== "template_button") {
    const { quickReplies: _, ...body } = message;
    return expandDeep(body, scope);
  }
  const buttons = message.options.map(({ value, label, nextStepId, secondary, width }): Button => {
    const text = expandText(label || value, scope);
    const action = answerAction(expandText(value, scope), text, nextStepId, address);
    return { label: text, action, style: secondary ? "secondary" : "primary", ...(width !== undefined && { width }) };
  });
  return { type: "card", text: expandText(message.text, scope), buttons, columns: message.columns };
}

function drawnQuickReplies(
  quickReplies: StepQuickReply[],
  scope: Scope,
  address: Address | undefined,
): { quickReplies?: QuickReply[] } {
  if (quickReplies.length === 0) return {};
  return {
    quickReplies: quickReplies.map(({ label, action, imageUrl }) => ({
      label: expandText(label, scope),
      action: drawAction(action, expandText(label, scope), scope, address),
      ...(imageUrl && { imageUrl: expandText(imageUrl, scope) }),
    })),
  };
}

function drawAction(action: StepAction, label: string, scope: Scope, address: Address | undefined): Action {
  switch (action.type) {
    case "answer":
      return answerAction(expandText(action.value, scope), label, action.nextStepId, address);
    case "cancel":
      return { type: "postback", data: writeInteractionPostback({ ...address, action: "cancel" }), displayText: label };
    case "pick": {
      const { nextStepId, ...picker } = expandDeep(action, scope);
      return { ...picker, type: "datetimepicker", data: writeInteractionPostback({ ...address, nextStepId }) };
    }
    default:
      return expandDeep(action, scope);
  }
}

function answerAction(
  value: string,
  label: string,
  nextStepId: string | undefined,
  address: Address | undefined,
): Action {
  if (!address)
    return value.startsWith("mode=")
      ? { type: "postback", data: value, displayText: label }
      : { type: "message", text: label };
  return { type: "postback", data: writeInteractionPostback({ ...address, value, nextStepId }), displayText: label };
}
