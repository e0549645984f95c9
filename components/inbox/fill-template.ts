import { drawMessages, missingPlaceholders, type Scope } from "@/lib/engine";
import type { ConversationDetail } from "@/lib/inbox/shared";
import type { Message } from "@/lib/messages";
import { argValues, type TemplateView } from "@/lib/templates/shared";

/** What an agent gives when a template is filled in. */
export interface Given {
  /** By the name of the argument. */
  args: Readonly<Record<string, string>>;
  /** By the path of a placeholder that nothing is known for: only for this one time. */
  values: Readonly<Record<string, string>>;
}

export interface FilledTemplate {
  messages: Message[];
  /** INB-322: paths that are still empty and have no fallback; while there are any, nothing is sent. */
  missing: string[];
}

/** A template with this person's values and the agent's in it. */
export function fillTemplate(template: TemplateView, conversation: ConversationDetail, given: Given): FilledTemplate {
  const known = withValues(personScope(conversation), given.values);
  const args = argValues(template.args, given.args, known);
  const scope = { ...known, args };
  return { messages: drawMessages(template.messages, scope), missing: missingPlaceholders(template.messages, scope) };
}

/** Placeholders of a template that the person's side has nothing for, whatever the agent gives. */
export function unknownOf(template: TemplateView, conversation: ConversationDetail): string[] {
  const args = Object.fromEntries(template.args.map(({ name }) => [name, name]));
  return missingPlaceholders(template.messages, { ...personScope(conversation), args });
}

/** What is known of a person, under the names that interactions use. */
function personScope(conversation: ConversationDetail): Scope {
  const { name, platformName, profile, account, tags, channelName, sessions } = conversation;
  const displayName = name ?? platformName ?? "";
  const running = sessions.find(({ status }) => status === "active") ?? sessions[0];
  return {
    user: {
      profile: { displayName, ...profile },
      tags: tags.map((tag) => tag.name),
      data: { display_name: account?.name ?? displayName },
    },
    channel: { name: channelName },
    session: Object.fromEntries((running?.answers ?? []).map(({ stepId, value }) => [stepId, value])),
    interaction: { title: running?.title ?? "" },
  };
}

function withValues(scope: Scope, values: Given["values"]): Scope {
  return Object.entries(values)
    .filter(([, value]) => value !== "")
    .reduce<Scope>((filled, [path, value]) => put(filled, path.split("."), value), scope);
}

function put(scope: Scope, [key = "", ...rest]: readonly string[], value: string): Scope {
  const inside = Object.hasOwn(scope, key) ? scope[key] : undefined;
  return { ...scope, [key]: rest.length === 0 ? value : put(isScope(inside) ? inside : {}, rest, value) };
}

function isScope(value: unknown): value is Scope {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The words, when a template is nothing but one text: those may be changed before they are sent. */
export function textToInsert(messages: readonly Message[]): string | undefined {
  const [only, ...more] = messages;
  return only?.type === "text" && more.length === 0 && !only.quickReplies ? only.text : undefined;
}
