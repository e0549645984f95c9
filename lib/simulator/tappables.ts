import { type Action, actionSchema, type JsonObject, jsonObjectSchema, type Message } from "@/lib/messages";

/** Something on a message that a person can tap. */
export interface Tappable {
  label: string;
  action: Action;
}

/** What a person can tap on a message, in order: its buttons and drawn areas, then its quick replies. */
export function tappablesOf(message: Message): Tappable[] {
  return [...bodyOf(message), ...(message.quickReplies ?? [])];
}

function bodyOf(message: Message): Tappable[] {
  switch (message.type) {
    case "card":
      return message.buttons;
    case "flex":
      return drawnOn(message.contents);
    case "raw":
      return drawnOn(message.message);
    default:
      return [];
  }
}

/** Actions in a platform's own words, wherever in the drawing they stand. */
function drawnOn(value: unknown): Tappable[] {
  if (Array.isArray(value)) return value.flatMap(drawnOn);
  const object = jsonObjectSchema.safeParse(value).data;
  if (!object) return [];
  const action = ownAction(object);
  return action ? [action] : Object.values(object).flatMap(drawnOn);
}

/** Only those that say something to the account; the others stay on the phone. */
function ownAction({ label, type, data, displayText, text, mode }: JsonObject): Tappable | undefined {
  const action = actionSchema.safeParse(
    type === "postback"
      ? { type, data, displayText }
      : type === "datetimepicker"
        ? { type, data, mode }
        : type === "message"
          ? { type, text }
          : undefined,
  );
  return action.success ? { label: typeof label === "string" ? label : "", action: action.data } : undefined;
}
