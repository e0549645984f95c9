import { listPlaceholders, type StepMessage } from "@/lib/engine";
import type { MessageProblem } from "@/lib/messages";
import { checkDrafts } from "@/lib/problems/shared";
import type { TemplateContent } from "./template.schema";

/** What is wrong with messages as their author left them. `pointer` is a JSON pointer into the list of messages. */
export interface DraftProblem extends Omit<MessageProblem, "code"> {
  code: MessageProblem["code"] | "unknown_argument";
}

/** Everything that can be said about a template before it is sent; placeholders count as nothing. */
export function checkTemplate({ args, messages }: Pick<TemplateContent, "args" | "messages">): DraftProblem[] {
  return [...checkDrafts(messages), ...unknownArguments(messages, args)];
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
