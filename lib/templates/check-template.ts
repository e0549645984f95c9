import { listPlaceholders } from "@/lib/engine";
import type { TemplateContent } from "./template.schema";

/** What is wrong with a template, or deserves a look. `path` is a JSON pointer into its content. */
export interface TemplateProblem {
  path: string;
  code: string;
  severity: "error" | "warning";
  limit?: number;
  found?: number;
  /** What the sentence about it names. */
  name?: string;
}

/** Everything that can be said about a template before it is sent. */
export function checkTemplate({ args, messages }: Pick<TemplateContent, "args" | "messages">): TemplateProblem[] {
  return [...hiddenQuickReplies(messages), ...unknownArguments(messages, args)];
}

/** MSG-9: the platform shows the quick replies of the newest message alone. */
function hiddenQuickReplies(messages: TemplateContent["messages"]): TemplateProblem[] {
  return messages.flatMap((message, index) =>
    index < messages.length - 1 && message.quickReplies?.length
      ? [{ path: `/messages/${index}/quickReplies`, code: "quick_replies_hidden", severity: "warning" as const }]
      : [],
  );
}

function unknownArguments(messages: TemplateContent["messages"], args: TemplateContent["args"]): TemplateProblem[] {
  const known = new Set(args.map(({ name }) => name));
  return messages.flatMap((message, index) => {
    const named = listPlaceholders(message).flatMap(({ path }) => (path?.[0] === "args" && path[1] ? [path[1]] : []));
    const unknown = [...new Set(named)].filter((name) => !known.has(name));
    return unknown.map((name) => ({
      path: `/messages/${index}`,
      code: "unknown_argument",
      severity: "warning" as const,
      name,
    }));
  });
}
