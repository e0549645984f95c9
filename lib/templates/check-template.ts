import { listPlaceholders, type StepAction, type StepMessage, withoutPlaceholders } from "@/lib/engine";
import { type Checkable, check, type MessageProblem } from "@/lib/messages";
import type { TemplateContent } from "./template.schema";

/** What is wrong with messages as their author left them. `pointer` is a JSON pointer into the list of messages. */
export interface DraftProblem extends Omit<MessageProblem, "code"> {
  code: MessageProblem["code"] | "unknown_argument";
}

/** Everything that can be said about a template before it is sent; placeholders count as nothing. */
export function checkTemplate({ args, messages }: Pick<TemplateContent, "args" | "messages">): DraftProblem[] {
  return [...checkDrafts(messages), ...unknownArguments(messages, args)];
}

/** The same for the messages of a step. Cards that show a session's answers are drawn by the engine and fit always. */
export function checkDrafts(messages: readonly StepMessage[]): DraftProblem[] {
  const problems = messages.flatMap((message, index) =>
    check(checkable(message), { withoutPlaceholders }).map((problem) => toDraft(problem, message, index)),
  );
  const hidden = messages.flatMap((message, index): DraftProblem[] =>
    index < messages.length - 1 && message.quickReplies?.length
      ? [{ pointer: `/${index}/quickReplies`, code: "quick_replies_hidden", severity: "warning" }]
      : [],
  );
  return [...problems, ...hidden];
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

function toDraft(problem: MessageProblem, message: StepMessage, index: number): DraftProblem {
  const inside =
    message.type === "template_button" ? problem.pointer.replace(/^\/buttons(?=\/|$)/, "/options") : problem.pointer;
  // An installation that is tried out has no https address for what was uploaded to it.
  const isOwnFile =
    problem.code === "url_scheme" && /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(String(problem.found));
  return { ...problem, pointer: `/${index}${inside}`, severity: isOwnFile ? "warning" : problem.severity };
}

function unknownArguments(messages: readonly StepMessage[], args: TemplateContent["args"]): DraftProblem[] {
  const known = new Set(args.map(({ name }) => name));
  return messages.flatMap((message, index) => {
    const named = listPlaceholders(message).flatMap(({ path }) => (path?.[0] === "args" && path[1] ? [path[1]] : []));
    const unknown = [...new Set(named)].filter((name) => !known.has(name));
    return unknown.map((found) => ({
      pointer: `/${index}`,
      code: "unknown_argument" as const,
      severity: "warning" as const,
      found,
    }));
  });
}
