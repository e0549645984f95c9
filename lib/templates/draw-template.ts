import { expandDeep, expandText, type Scope, type StepAction, type TemplateMessage } from "@/lib/engine";
import type { Action, CardMessage, Message, QuickReply } from "@/lib/messages";

/**
 * A template's messages as they go out when no session asks: placeholders filled in, button templates drawn as cards. What
 * would answer a step says its label instead, or sends its value where that is postback data. Empty texts are left out, because
 * platforms refuse them and everything sent beside them.
 */
export function drawTemplate(messages: readonly TemplateMessage[], scope: Scope): Message[] {
  return messages
    .map((message) => draw(message, scope))
    .filter((message) => message.type !== "text" || message.text !== "");
}

function draw(message: TemplateMessage, scope: Scope): Message {
  const body = drawBody(message, scope);
  const quickReplies = (message.quickReplies ?? []).map((reply): QuickReply => {
    const label = expandText(reply.label, scope);
    const drawn: QuickReply = { label, action: drawAction(reply.action, label, scope) };
    return reply.imageUrl ? { ...drawn, imageUrl: expandText(reply.imageUrl, scope) } : drawn;
  });
  return quickReplies.length > 0 ? { ...body, quickReplies } : body;
}

function drawBody(message: TemplateMessage, scope: Scope): Message {
  switch (message.type) {
    case "template_button":
      return drawButtons(message, scope);
    case "text":
      return { type: "text", text: expandText(message.text, scope) };
    default: {
      const { quickReplies: _, ...body } = message;
      return expandDeep(body, scope);
    }
  }
}

function drawButtons(
  { text, options, columns }: Extract<TemplateMessage, { type: "template_button" }>,
  scope: Scope,
): CardMessage {
  const buttons = options.map(({ value, label, secondary, width }) => {
    const shown = expandText(label || value, scope);
    const button = {
      label: shown,
      style: secondary ? ("secondary" as const) : ("primary" as const),
      action: drawAction({ type: "answer", value }, shown, scope),
    };
    return width === undefined ? button : { ...button, width };
  });
  return { type: "card", text: expandText(text, scope), buttons, columns };
}

function drawAction(action: StepAction, label: string, scope: Scope): Action {
  switch (action.type) {
    case "answer": {
      const value = expandText(action.value, scope);
      return isPostbackData(value)
        ? { type: "postback", data: value, displayText: label }
        : { type: "message", text: label };
    }
    case "pick": {
      const { nextStepId: _, ...picker } = expandDeep(action, scope);
      return { ...picker, type: "datetimepicker", data: `label=${encodeURIComponent(label.toWellFormed())}` };
    }
    case "cancel":
      return { type: "postback", data: "mode=interaction&action=cancel", displayText: label };
    default:
      return expandDeep(action, scope);
  }
}

/** `mode=start&interaction=reserve` is for triggers to read, `はい` is for people. */
function isPostbackData(value: string): boolean {
  return /^[\w.-]+=/.test(value);
}
