import type { ActionEntry, ActionType } from "@/lib/engine";
import type { TriggerChoices } from "@/lib/triggers/shared";

/** In the order of how often they are wanted; those that only read something for a later action come last. */
export const actionKinds = [
  "add_user_tags",
  "remove_user_tags",
  "update_user_tags",
  "update_user_profile",
  "get_text_message",
  "saved_message",
  "get_button_message",
  "get_raw_message",
  "start_interaction",
  "cancel_interaction",
  "hand_over",
  "send_mail_to_admin",
  "http_request",
  "request_llm",
  "send_message",
  "get_the_current_datetime",
  "get_my_user_info",
  "get_user_profile_value",
  "get_user_tags",
] as const satisfies readonly ActionType[];

export type FieldKind = "line" | "text" | "tags" | "interaction" | "template";

/** A field of an action, by the parameter that it fills. */
export interface ActionField {
  parameter: string;
  kind: FieldKind;
  /** Its name, `fields.<label>`; tags have one of their own. */
  label: "body" | "message" | "key" | "value" | "interaction" | "note" | "subject" | "mailBody" | "prompt" | "tags";
  isOptional?: boolean;
}

const tags: ActionField = { parameter: "tags", kind: "tags", label: "tags" };

/** Actions whose parameters have fields; all others are written as JSON. */
export const actionFields: Partial<Record<ActionType, readonly ActionField[]>> = {
  add_user_tags: [tags],
  remove_user_tags: [tags],
  update_user_tags: [{ ...tags, isOptional: true }],
  update_user_profile: [
    { parameter: "key", kind: "line", label: "key" },
    { parameter: "value", kind: "line", label: "value", isOptional: true },
  ],
  get_text_message: [{ parameter: "body", kind: "text", label: "body" }],
  saved_message: [{ parameter: "message", kind: "template", label: "message" }],
  start_interaction: [{ parameter: "interaction", kind: "interaction", label: "interaction" }],
  cancel_interaction: [{ parameter: "interaction", kind: "interaction", label: "interaction", isOptional: true }],
  hand_over: [{ parameter: "note", kind: "text", label: "note", isOptional: true }],
  send_mail_to_admin: [
    { parameter: "subject", kind: "line", label: "subject" },
    { parameter: "body", kind: "text", label: "mailBody" },
  ],
  request_llm: [{ parameter: "prompt", kind: "text", label: "prompt" }],
  get_user_profile_value: [{ parameter: "key", kind: "line", label: "key" }],
  get_user_tags: [],
  get_my_user_info: [],
  get_the_current_datetime: [],
};

const written: Partial<Record<ActionType, ActionEntry["parameters"]>> = {
  get_button_message: { title: "", body: "", type: "message", label: "", link: "" },
  get_raw_message: { json: { type: "text", text: "" } },
  send_message: { message: "", user: "" },
  http_request: { method: "GET", url: "https://" },
};

/** What an action of this kind begins with. */
export function blankParameters(type: string, choices: TriggerChoices): ActionEntry["parameters"] {
  const kind = actionKinds.find((one) => one === type);
  if (!kind) return {};
  const fields = actionFields[kind] ?? [];
  const filled = fields
    .filter(({ isOptional }) => !isOptional)
    .map(({ parameter, kind: of }) => [parameter, first(of, choices)]);
  return { ...written[kind], ...Object.fromEntries(filled) };
}

function first(kind: FieldKind, { interactions, templates }: TriggerChoices): string | string[] {
  switch (kind) {
    case "tags":
      return [];
    case "interaction":
      return interactions[0]?.id ?? "";
    case "template":
      return templates[0]?.id ?? "";
    case "line":
    case "text":
      return "";
  }
}
