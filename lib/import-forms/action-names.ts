/** What forms call an action, and what it is called here. */
const renamedActions: Record<string, ActionName> = {
  get_line_connect_message: "saved_message",
  send_line_message: "send_message",
};

/** Parameters of every action by their names here; every action that concerns a peer takes `user` and `channel` as well. */
const parameters = {
  get_text_message: ["body"],
  get_button_message: ["title", "body", "thumbnail", "type", "label", "link", "displayText", "attributes"],
  get_raw_message: ["json"],
  saved_message: ["message", "args"],
  send_message: ["message", "args"],
  get_my_user_info: [],
  get_user_profile_value: ["key"],
  update_user_profile: ["key", "value"],
  get_user_tags: [],
  update_user_tags: ["tags"],
  add_user_tags: ["tags"],
  remove_user_tags: ["tags"],
  start_interaction: ["interaction", "overridePolicy"],
  cancel_interaction: ["interaction", "policy", "statuses"],
  hand_over: ["note"],
  get_the_current_datetime: ["format"],
  send_mail_to_admin: ["subject", "body"],
  http_request: ["method", "url", "headers", "query", "body", "timeoutSeconds", "secrets"],
  request_llm: ["prompt", "systemMessage", "model"],
} as const;

export type ActionName = keyof typeof parameters;

/** Parameters that name a person or an account, in the words of forms. */
const peerParameters: Record<string, string> = {
  line_user_id: "user",
  user_id: "user",
  secret_prefix: "channel",
};

const renamedParameters: Partial<Record<ActionName, Record<string, string>>> = {
  get_button_message: { thumb: "thumbnail", atts: "attributes" },
  get_raw_message: { raw: "json" },
  saved_message: { slc_message_id: "message", message_id: "message" },
  send_message: { slc_message_id: "message" },
  start_interaction: { interaction_id: "interaction", override_policy: "overridePolicy" },
  cancel_interaction: { interaction_id: "interaction" },
  request_llm: { system_message: "systemMessage" },
};

/** Parameters whose value is the id of something that the other system stored. */
const references: Partial<Record<ActionName, readonly string[]>> = {
  saved_message: ["message"],
  send_message: ["message"],
  start_interaction: ["interaction"],
  cancel_interaction: ["interaction"],
};

/** The action that a form means; nothing when this release has none like it. */
export function actionNameOf(written: string): ActionName | undefined {
  if (Object.hasOwn(renamedActions, written)) return renamedActions[written];
  return isActionName(written) ? written : undefined;
}

/** How the parameters of an action are called, there and here. */
export function parameterNames(type: ActionName) {
  return {
    known: [...parameters[type], "user", "channel"] as readonly string[],
    renamed: { ...peerParameters, ...renamedParameters[type] } as Readonly<Record<string, string | undefined>>,
    references: references[type] ?? [],
  };
}

function isActionName(name: string): name is ActionName {
  return Object.hasOwn(parameters, name);
}
