import type { Action, Button, Message, QuickReply } from "@/lib/messages";
import { drawFlex } from "../draw-flex";
import { expandDeep, expandText, type Scope } from "../placeholders";
import { type InteractionPostback, writeInteractionPostback } from "../postback";
import type { StepAction, StepQuickReply, TemplateMessage } from "../step-message.schema";

type Address = Pick<InteractionPostback, "sid" | "step">;

/**
 * Saved messages as they go out: placeholders filled in, buttons drawn. With the address of a step their buttons answer that
 * step; without one they say their label, as if it had been typed, or send their value where that is postback data. Empty texts
 * are left out, because platforms refuse them and everything that is sent beside them.
 */
export function drawMessages(messages: readonly TemplateMessage[], scope: Scope, address?: Address): Message[] {
  return messages
    .map((message) => ({
      ...drawBody(message, scope, address),
      ...drawnQuickReplies(message.quickReplies ?? [], scope, address),
    }))
    .filter((message) => message.type !== "text" || message.text !== "");
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
      // For no step it is for triggers to read, and the label tells them what it was.
      const data = address
        ? writeInteractionPostback({ ...address, nextStepId })
        : `label=${encodeURIComponent(label.toWellFormed())}`;
      return { ...picker, type: "datetimepicker", data };
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
  if (!address && isPostbackData(value)) return { type: "postback", data: value, displayText: label };
  if (!address) return { type: "message", text: label };
  return { type: "postback", data: writeInteractionPostback({ ...address, value, nextStepId }), displayText: label };
}

/** `mode=start&interaction=reserve` is for triggers to read, `はい` is for people. */
function isPostbackData(value: string): boolean {
  return /^[\w.-]+=/.test(value);
}
