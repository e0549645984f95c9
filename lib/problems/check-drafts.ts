import { type StepAction, type StepMessage, withoutPlaceholders } from "@/lib/engine";
import { type Checkable, check, type MessageProblem } from "@/lib/messages";

/**
 * What a platform would say about messages as their author left them: placeholders count as nothing (MSG-2). Cards that show a
 * session's answers are drawn by the engine and fit always. `pointer` is a JSON pointer into the list of messages.
 */
export function checkDrafts(messages: readonly StepMessage[]): MessageProblem[] {
  const problems = messages.flatMap((message, index) => checkDraft(message, index));
  const hidden = messages.flatMap((message, index): MessageProblem[] =>
    index < messages.length - 1 && message.quickReplies?.length
      ? [{ pointer: `/${index}/quickReplies`, code: "quick_replies_hidden", severity: "warning" }]
      : [],
  );
  return [...problems, ...hidden];
}

/** The same for one of them. Messages do not change, so each is read once. */
function checkDraft(message: StepMessage, index: number): MessageProblem[] {
  const found = remembered.get(message) ?? check(checkable(message), { withoutPlaceholders });
  remembered.set(message, found);
  return found.map((problem) => toDraft(problem, message, index));
}

const remembered = new WeakMap<StepMessage, MessageProblem[]>();

/** What is wrong with a message once every placeholder is filled in, at the same places. */
export function checkFilled(message: StepMessage, fill: (text: string) => string): MessageProblem[] {
  return check(fillDeep(checkable(message), fill)).map((problem) => toDraft(problem, message, 0));
}

function fillDeep<T>(value: T, fill: (text: string) => string): T;
function fillDeep(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === "string") return fill(value);
  if (Array.isArray(value)) return value.map((item: unknown) => fillDeep(item, fill));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fillDeep(member, fill)]));
}

/** The message as it will be drawn, with what an author wrote still in it. */
function checkable(message: StepMessage): Checkable {
  const { quickReplies: _quickReplies, ...body } = bodyOf(message);
  const replies = (message.quickReplies ?? []).map((reply) => ({ ...reply, action: drawnAction(reply.action) }));
  return { ...body, ...(replies.length > 0 && { quickReplies: replies }) };
}

function bodyOf(message: StepMessage): Checkable {
  switch (message.type) {
    case "template_button": {
      const buttons = message.options.map(({ value, label }) => ({
        label: label || value,
        action: { type: "postback", data: "opt=0" },
      }));
      return { type: "card", text: message.text, buttons, columns: message.columns };
    }
    case "confirm_template":
    case "edit_picker_template":
    case "cancel_confirm_template":
      return { type: "text", text: message.title || "…" };
    default:
      return message;
  }
}

/** What the engine completes when the message is shown always fits. */
function drawnAction(action: StepAction) {
  switch (action.type) {
    case "answer":
    case "cancel":
      return { type: "postback", data: "opt=0" };
    case "pick": {
      const { nextStepId: _nextStepId, ...picker } = action;
      return { ...picker, type: "datetimepicker", data: "opt=0" };
    }
    default:
      return action;
  }
}

function toDraft(problem: MessageProblem, message: StepMessage, index: number): MessageProblem {
  const inside =
    message.type === "template_button" ? problem.pointer.replace(/^\/buttons(?=\/|$)/, "/options") : problem.pointer;
  return { ...problem, pointer: `/${index}${inside}`, severity: isOwnFile(problem) ? "warning" : problem.severity };
}

/** An installation that is tried out has no https address for what was uploaded to it: that is no fault of a message. */
export function isOwnFile({ code, found }: Pick<MessageProblem, "code" | "found">): boolean {
  return code === "url_scheme" && /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(String(found));
}
