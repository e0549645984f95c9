import { type ActionParameter, type ActionType, parametersOf } from "@/lib/engine";

/** How a parameter is filled in. */
export type FieldKind =
  | "line"
  | "text"
  | "number"
  | "switch"
  | "choice"
  | "choices"
  | "names"
  | "object"
  | "json"
  | "interaction"
  | "template"
  | "messages"
  | "picture"
  | "profileKey"
  | "channel";

export interface ActionField {
  name: string;
  isRequired: boolean;
  /** What counts when it is left out. */
  fallback?: unknown;
  kind: FieldKind;
  options: readonly string[];
  /** Seldom needed: stands among the details. */
  isDetail: boolean;
}

/** Parameters that are more than their shape: `<action>.<name>`, or the name alone for all actions. */
const kindByName: Readonly<Record<string, FieldKind>> = {
  body: "text",
  note: "text",
  prompt: "text",
  systemMessage: "text",
  thumbnail: "picture",
  key: "profileKey",
  value: "line",
  json: "json",
  interaction: "interaction",
  channel: "channel",
  "saved_message.message": "template",
  "send_message.message": "messages",
};

/** Filled in beside the saved message that they belong to. */
const partOfOther: ReadonlySet<string> = new Set(["args"]);

const details: ReadonlySet<string> = new Set(["user", "channel", "attributes"]);

/** The fields of an action's form, generated from the catalogue. An HTTP call has a form of its own. */
export function formOf(type: ActionType): ActionField[] {
  return parametersOf(type)
    .filter(({ name }) => !partOfOther.has(name))
    .map((parameter) => fieldOf(type, parameter));
}

function fieldOf(type: ActionType, { name, isRequired, fallback, shape }: ActionParameter): ActionField {
  const options = "options" in shape ? shape.options : [];
  const kind = kindByName[`${type}.${name}`] ?? kindByName[name] ?? kindByShape[shape.type];
  return { name, isRequired, fallback, kind, options, isDetail: details.has(name) };
}

const kindByShape: Readonly<Record<ActionParameter["shape"]["type"], FieldKind>> = {
  text: "line",
  number: "number",
  boolean: "switch",
  choice: "choice",
  choices: "choices",
  texts: "names",
  object: "object",
  other: "json",
};
